package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.guichetunique.procedures.check.Breach.BIRTH;
import static org.guichetunique.procedures.check.Breach.FIRST_FLOW;
import static org.guichetunique.procedures.check.Breach.FORM;
import static org.guichetunique.procedures.check.Breach.LINT;
import static org.guichetunique.procedures.check.Breach.RIGHT;
import static org.guichetunique.procedures.check.Breach.SERVICE;
import static org.guichetunique.procedures.check.Breach.SMALL;
import static org.guichetunique.procedures.check.Breach.check;
import static org.guichetunique.procedures.check.Breach.flow;
import static org.guichetunique.procedures.check.Breach.rules;
import static org.guichetunique.procedures.check.Breach.texts;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichetunique.exchange.file.FileRule;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts that are broken, endless or meant to do harm: each is a finding and nothing more. */
class HostileDraftTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"x\" name=\"X\"><bpmn:script>java.lang.Runtime</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id=\"x\" name=\"X\" camunda:class=\"java.lang.Runtime\"/>",
                "<bpmn:serviceTask id=\"x\" name=\"X\" camunda:delegateExpression=\"bean\"/>",
                "<bpmn:serviceTask id=\"x\" name=\"X\" camunda:expression=\"bean.method()\"/>",
                "<bpmn:userTask id=\"x\" name=\"X\"><bpmn:extensionElements><camunda:taskListener"
                        + " class=\"java.lang.Runtime\" event=\"create\"/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"x\" name=\"X\"><bpmn:extensionElements><camunda:executionListener"
                        + " expression=\"x\" event=\"start\"/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"x\" name=\"X\"><bpmn:extensionElements><camunda:inputOutput/>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id=\"x\" name=\"X\"><bpmn:extensionElements><camunda:connector/>"
                        + "</bpmn:extensionElements></bpmn:serviceTask>"
            })
    void codeInADraftIsRefused(String element) {
        assertThat(rules(Draft.of(SMALL).with(element))).contains(ProcedureRule.CODE_FORBIDDEN);
    }

    /** Fault 32. */
    @Test
    void fiftyMegabytesAreNotEvenLookedAt() {
        String huge = "x".repeat(50_000_000);
        Draft draft =
                Draft.of(SMALL).put(SMALL + ".bpmn", huge).put(SERVICE, huge).put(FORM, huge);

        assertThat(check(draft))
                .filteredOn(finding -> finding.rule() == FileRule.FILE_TOO_LARGE)
                .hasSize(3);
    }

    @Test
    void entitiesThatExpandWithoutEndAreRefused() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
                + IntStream.range('b', 'z')
                        .mapToObj(i -> "<!ENTITY %c \"%s\">"
                                .formatted(i, "&%c;".formatted(i - 1).repeat(10)))
                        .collect(Collectors.joining())
                + "]>";

        assertThat(rules(Draft.of(SMALL).model("?>", "?>" + bomb).model("name=\"Objection upheld\"", "name=\"&y;\"")))
                .contains(ProcedureRule.DOCTYPE);
        assertThat(rules(Draft.of(BIRTH).replace(RIGHT, "?>", "?>" + bomb))).contains(ProcedureRule.DOCTYPE);
    }

    @Test
    void brokenFilesAreFindingsWithTheLineOnWhichTheyBreak() {
        assertThat(check(Draft.of(SMALL).put(SERVICE, "service: a\nform: [b\n")))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(FileRule.FILE_UNREADABLE);
                    assertThat(finding.line()).isEqualTo(3);
                });
        assertThat(check(Draft.of(SMALL).put(FORM, "{\n \"id\": \"a\",,\n}"))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(FileRule.FILE_UNREADABLE);
            assertThat(finding.line()).isEqualTo(2);
        });
        assertThat(check(Draft.of(SMALL).put(SMALL + ".bpmn", "<a>\n<b>\n</a>")))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(ProcedureRule.XML_UNREADABLE);
                    assertThat(finding.line()).isEqualTo(3);
                });
        assertThat(rules(Draft.of(SMALL).put(SERVICE, "a: &a [x]\nb: *a"))).contains(FileRule.FILE_ALIAS);
        assertThat(rules(Draft.of(SMALL).put(SERVICE, "a: 1\na: 2"))).contains(FileRule.FILE_KEY_TWICE);
        assertThat(rules(Draft.of(SMALL).put(SERVICE, "[".repeat(100_000)))).contains(FileRule.FILE_TOO_DEEP);
        assertThat(LINT.check(SMALL, Map.of()))
                .extracting(Finding::rule)
                .containsOnly(FileRule.FILE_MISSING)
                .hasSize(2);
    }

    /** Whatever somebody is in the middle of typing. */
    @Test
    void nothingThatCanBeTypedIsMoreThanAFinding() {
        Random random = new Random(32);
        for (String key : List.of(SMALL, BIRTH)) {
            Map<String, String> texts = Draft.of(key).texts();
            for (String file : texts.keySet()) {
                for (int i = 0; i < 9; i++) {
                    String text = texts.get(file);
                    int at = random.nextInt(text.length());
                    int to = Math.min(text.length(), at + random.nextInt(40));
                    String typed = i % 3 == 0
                            ? text.substring(0, at)
                            : text.substring(0, at) + (i % 3 == 1 ? "" : "&<\"{[:*\u0000") + text.substring(to);
                    Map<String, String> spoilt = new TreeMap<>(texts);
                    spoilt.put(file, typed);
                    assertThatCode(() -> LINT.check(key, spoilt))
                            .as("%s, %s at %s", file, i, at)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    /** As long as a model can be, and longer than any: what is asked of it must not grow with its square or its depth. */
    @Test
    void aChainOfThousandsOfStepsIsGoneThroughToItsEnd() {
        StringBuilder chain = new StringBuilder();
        IntStream.range(0, 5_000)
                .forEach(i -> chain.append("<bpmn:exclusiveGateway id=\"g%d\"/>".formatted(i))
                        .append(flow("g" + i, "g" + (i + 1))));
        Draft draft = Draft.of(SMALL)
                .model(FIRST_FLOW, "sourceRef=\"contested\" targetRef=\"g0\" />")
                .with(chain + "<bpmn:endEvent id=\"g5000\" name=\"Over\"/>");

        assertThat(rules(draft)).contains(ProcedureRule.SUPERFLUOUS_GATEWAY, ProcedureRule.TEXT_MISSING);
    }
}
