package org.guichetunique.procedures.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault 32 for rules: what has no end in sight is not begun. */
class RuleCostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..1000000000 return i)",
                "count(for i in 1..case.amount return i)",
                "count(for i in (1..1000000000) return i)",
                "count(for i in [1..1000000000] return i)",
                "count(for i in 1..1000, j in 1..1000 return i)",
                "count(for i in 1..1000 return count(for j in 1..1000 return j))",
                "count(for i in 1 .. /* few */ 999999999 return i)",
                "some i in 1..1000000000 satisfies i = 0",
                "every i in -1000000000..1 satisfies i < 0",
                "for i in 1..100 return partial[-1] + partial[-1]",
                "{f: function(n) f(n), r: f(1)}.r",
                "sort(children, function(a, b) a.age < b.age)",
                "a[count(a[count(a[count(a[x > 0]) > 0]) > 0]) > 0]",
                "matches(person.name, \"(a+)+$\")",
                "replace(person.name, \"(a+)+$\", \"\")",
                "split(person.name, \"(a+)+$\")",
                "decimal(1, 1000000000)",
                "decimal(1, case.figures)",
                "round up(1/3, 999999999)",
                "floor(1, -999999999)",
                "10 ** 999999999",
                "10 ** case.amount",
                "((((((((((((((((((((((((1))))))))))))))))))))))))"
            })
    void whatHasNoBoundIsRefused(String expression) {
        assertThat(RuleCost.unbounded(expression)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "\"function(x) for i in 1..n\"",
                "[6..20]",
                "[case.start..case.end]",
                "not(\"a\", \"b\")",
                "plans.floorArea * 20",
                "if count(children) = 0 then 0 else sum(for one in children return (if one.aid = null then 0 else one.aid))",
                "count(children[age < 18]) > 2",
                "some child in children satisfies child.age in [6..20]",
                "every month in 1..12 satisfies month > 0",
                "for a in children, b in children return a.age - b.age",
                "decimal(amount / 3, 2)",
                "round half up(amount * 0.2, 0)",
                "floor(amount)",
                "amount ** 2",
                "date(person.birth) + duration(\"P18Y\")",
                "string length(replace) > 3",
                "for.the.record",
                "]",
                ")(",
                "\u0661\u0662"
            })
    void whatRulesOfLawSayIsLetThrough(String expression) {
        assertThat(RuleCost.unbounded(expression)).isEmpty();
    }

    @Test
    void anExpressionOfAnyLettersIsReadInNoTime() {
        Random random = new Random(20);
        String[] parts = {
            "for ", "in ", "1..9", "(", ")", "[", "]", "{", "}", ",", "return ", "a", "\"", "**", "..", "//", "/*"
        };
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 20_000; i++) {
                String text = IntStream.range(0, random.nextInt(60))
                        .mapToObj(n -> parts[random.nextInt(parts.length)])
                        .collect(Collectors.joining());
                assertThatCode(() -> RuleCost.unbounded(text)).doesNotThrowAnyException();
            }
            assertThat(RuleCost.unbounded("(".repeat(1_000_000))).isPresent();
            assertThat(RuleCost.unbounded("a+".repeat(500_000))).isPresent();
            RuleCost.unbounded("[".repeat(4_000));
        });
    }
}
