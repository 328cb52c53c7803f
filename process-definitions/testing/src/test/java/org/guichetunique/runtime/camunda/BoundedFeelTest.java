package org.guichetunique.runtime.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that got round the check takes neither a processor nor the memory from anybody. */
@Timeout(60)
class BoundedFeelTest {

    private static final DmnEngine RULES = RuleEngines.configuration().buildEngine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..1000000000 return i)",
                "{f: function(n) f(n), r: f(1)}.r",
                "matches(name, \"(a+)+$\")",
                "decimal(1, 1000000000)"
            })
    void whatHasNoBoundIsNotEvaluated(String expression) {
        assertThatThrownBy(() -> outcome(expression)).hasStackTraceContaining("without a bound");
    }

    @Test
    void whatGivesMoreThanACaseCanHoldIsNotPassedOn() {
        assertThatThrownBy(() -> outcome("for i in 1..2000 return i")).hasStackTraceContaining("more than a case");
    }

    @Test
    void aRuleOverAListOfTheCaseIsEvaluated() {
        assertThat(outcome("sum(for one in children return one.amount)").toString())
                .isEqualTo("5");
    }

    private static Object outcome(String expression) {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="rule" name="rule"><decisionTable id="t"><output id="o" name="out"/>
                    <rule id="r"><outputEntry id="e"><text>%s</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>
                """.formatted(expression.replace("\"", "&quot;"));
        var decision = RULES.parseDecision("rule", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        return RULES.evaluateDecisionTable(
                        decision,
                        Map.of("name", "a".repeat(40), "children", List.of(Map.of("amount", 2), Map.of("amount", 3))))
                .getSingleResult()
                .getSingleEntry();
    }
}
