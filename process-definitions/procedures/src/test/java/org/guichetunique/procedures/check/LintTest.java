package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetunique.procedures.check.Breach.BIRTH;
import static org.guichetunique.procedures.check.Breach.SERVICE;
import static org.guichetunique.procedures.check.Breach.SMALL;
import static org.guichetunique.procedures.check.Breach.breach;
import static org.guichetunique.procedures.check.Breach.check;
import static org.guichetunique.procedures.check.Breach.rules;
import static org.guichetunique.procedures.check.Breach.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.FileRule;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of a procedure, with a draft that breaks it beside the same one that does not. */
class LintTest {

    /** What is found in each procedure before it is spoilt. */
    private static final Map<String, List<Finding>> AS_PUBLISHED = new ConcurrentHashMap<>();

    static Stream<Arguments> breaches() {
        return Stream.concat(EntryBreaches.all(), FlowBreaches.all());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("breaches")
    void aDraftThatBreaksARuleIsToldSoAndTheSameOneThatDoesNotIsNot(
            String key, ProcedureRule rule, String element, Consumer<Draft> spoil) {
        Draft draft = Draft.of(key);
        assertThat(AS_PUBLISHED.computeIfAbsent(key, any -> check(draft))).isEmpty();

        spoil.accept(draft);

        assertThat(check(draft)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.file().toString()).startsWith(key);
            assertThat(finding.line()).isPositive();
            for (String language : List.of("fr", "ar", "en")) {
                assertThat(finding.message(Locale.of(language))).doesNotContainPattern("\\{\\d}");
            }
        });
    }

    @Test
    void noRuleIsWithoutADraftThatBreaksIt() {
        assertThat(breaches().map(breach -> (ProcedureRule) breach.get()[1]).collect(Collectors.toSet()))
                // A contract breaks that one, and SeveralCheckTest has it.
                .isEqualTo(EnumSet.complementOf(EnumSet.of(ProcedureRule.LIST_UNBOUNDED)));
    }

    @Test
    void noPublishedProcedureIsFoundFaultWith() {
        Draft.PUBLISHED
                .catalogue()
                .services()
                .forEach(service -> assertThat(check(Draft.of(service.key())))
                        .as(service.key())
                        .isEmpty());
    }

    @Test
    void twoConditionsOfWhichOneIsTheContraryOfTheOtherLeaveNobodyBehind() {
        Draft draft = Draft.of(SMALL)
                .model(" default=\"well-founded--dismissed\"", "")
                .model(
                        "name=\"no\" sourceRef=\"well-founded\" targetRef=\"dismissed\" />",
                        "name=\"no\" sourceRef=\"well-founded\" targetRef=\"dismissed\"><bpmn:conditionExpression>"
                                + "${decision.outcome != 'accepted'}</bpmn:conditionExpression></bpmn:sequenceFlow>");

        assertThat(check(draft)).isEmpty();

        draft.model("${decision.outcome != 'accepted'}", "${decision.outcome == 'refused'}");

        assertThat(rules(draft)).containsExactly(ProcedureRule.GATEWAY_FALLS_THROUGH);
    }

    @Test
    void callsThatAreMadeAgainAndAgainAfterEachRefusalAreALoop() {
        Draft draft = Draft.of(BIRTH);
        String model = draft.texts().get(draft.bpmn());
        String refused = Pattern.compile("<bpmn:boundaryEvent id=\"([a-z-]+)\"[^>]*attachedToRef=\"register-birth\"")
                .matcher(model)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        draft.put(
                draft.bpmn(),
                model.replaceAll("(sourceRef=\"" + refused + "\" targetRef=)\"[a-z-]+\"", "$1\"register-birth\""));

        assertThat(check(draft)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(ProcedureRule.ENDLESS_LOOP);
            assertThat(finding.element()).isEqualTo("register-birth");
        });
    }

    /** Faults 31 and 33, while the model is typed. */
    @Test
    void aDrawingIsToldWhatIsWrongWithItBeforeItsEntryIsWritten() {
        Draft draft = Draft.of(SMALL)
                .put(SERVICE, "service: contest-data-use\n")
                .model("registerComplaint", "sing")
                .with("<bpmn:userTask id=\"x\" name=\"X\"/>");

        assertThat(rules(draft)).contains(FileRule.FORMAT, ProcedureRule.OPERATION_UNKNOWN, ProcedureRule.DISCONNECTED);
    }
}
