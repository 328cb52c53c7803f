package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What law 58-23 gives, case by case, for a request filed on 15 January 2027. */
class AidAmountsTest {

    private static final Path FOLDER =
            Folders.under(Folders.home()).procedures().resolve("direct-social-aid");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "born {0}, school {1}, proven {2}, rank {3}: {4}, {5} DH")
    @CsvSource({
        "2026-12-01,      , false, 1, infant,        300",
        "2021-01-16,      , false, 3, infant,        300",
        "2021-01-16,      , false, 4, infant,         36",
        "2021-01-15, yes  , false, 1, at-school,     300",
        "2021-01-15,      , false, 1, not-at-school, 200",
        "2012-05-01, yes  , false, 3, at-school,     300",
        "2012-05-01, yes  , false, 4, at-school,      36",
        "2012-05-01, yes  , false, 6, at-school,      36",
        "2012-05-01,      , false, 3, not-at-school, 200",
        "2012-05-01,      , false, 6, not-at-school,  24",
        "2012-05-01,      , true,  3, at-school,     300",
        "2012-05-01,      , true,  5, at-school,      36",
        "2012-05-01, yes  , false, 7, not-counted,     0",
        "2006-01-15, yes  , false, 1, not-counted,     0",
        "2006-01-16, yes  , false, 1, at-school,     300",
    })
    void aChildOpensWhatItsAgeSchoolAndRankGive(
            String born, String school, boolean proven, int rank, String ground, int amount) {
        Map<String, Object> child = new HashMap<>();
        child.put("birthDate", born);
        child.put("householdRank", rank);
        child.put("school", school);
        Map<String, Object> decision = new HashMap<>(Map.of("schoolingProven", proven));

        Map<String, Object> given = decide("child-amount", Map.of("child", child, "decision", decision));

        assertThat(given).containsEntry("child.aidGround", ground).containsEntry("child.aidAmount", amount);
    }

    @ParameterizedTest(name = "certified until {0}, {1} DH: {2} DH more")
    @CsvSource({
        "2031-12-31, 300, 100",
        "2027-01-15, 200, 100",
        "2027-01-14, 300,   0",
        "          , 300,   0",
        "2031-12-31,   0,   0",
    })
    void aCertifiedDisabilityAddsAsLongAsItIsInForceAndTheChildCounts(String until, int amount, int supplement) {
        Map<String, Object> child = new HashMap<>(Map.of("aidAmount", amount));
        child.put("disabilityUntil", until);

        assertThat(decide("disability-supplement", Map.of("child", child)))
                .containsEntry("child.aidSupplement", supplement);
    }

    @ParameterizedTest(name = "index {0}, allowances {1}: {2}")
    @CsvSource({
        "8.12,     false, eligible",
        "9.743001, false, eligible",
        "9.743002, false, index-too-high",
        "8.12,     true,  family-allowances",
        "8.12,     ,      not-known",
        ",         false, not-known",
    })
    void theConditionsAreTheIndexAndNoFamilyAllowances(Double index, Boolean allowances, String finding) {
        Map<String, Object> household = new HashMap<>();
        household.put("index", index);
        Map<String, Object> coverage = new HashMap<>();
        coverage.put("familyAllowances", allowances);

        assertThat(decide("aid-finding", Map.of("household", household, "coverage", coverage)))
                .containsEntry("aid.finding", finding);
    }

    @ParameterizedTest(name = "{0} and {1}, children {2}: {3} DH")
    @CsvSource({
        "eligible,          ,         300 400 200 36, 936",
        "eligible,          ,         200 200,        500",
        "eligible,          ,         ,               500",
        "eligible,          refused,  300 300,        600",
        "index-too-high,    ,         300 300 300,      0",
        "index-too-high,    accepted, 300 300 300,    900",
        "family-allowances, refused,  ,                 0",
    })
    void aHouseholdReceivesWhatItsChildrenOpenAndFiveHundredAtLeast(
            String finding, String outcome, String children, int amount) {
        List<Object> each = new ArrayList<>();
        for (String one : Objects.requireNonNullElse(children, "").split(" ")) {
            if (!one.isEmpty()) {
                each.add(new HashMap<>(Map.of("aidAmount", Integer.parseInt(one))));
            }
        }
        Map<String, Object> decision = new HashMap<>();
        decision.put("outcome", outcome);

        assertThat(decide(
                        "household-amount",
                        Map.of("aid", Map.of("finding", finding), "decision", decision, "children", each)))
                .containsEntry("aid.amount", amount);
    }

    @Test
    void schoolsAreAskedAboutNobodyUnderSixNorOfAge() {
        assertThat(List.of("2021-01-16", "2021-01-15", "2006-01-16", "2006-01-15"))
                .extracting(born -> decide("school-age", Map.of("child", Map.of("birthDate", born)))
                        .get("child.ofSchoolAge"))
                .containsExactly(false, true, true, false);
    }

    private static Map<String, Object> decide(String decision, Map<String, Object> subjects) {
        Map<String, Object> known = new HashMap<>(subjects);
        known.put("filing", Map.of("date", "2027-01-15"));
        known.putIfAbsent("decision", Map.of());
        try (InputStream file = Files.newInputStream(FOLDER.resolve(decision + ".dmn"))) {
            var variables = Variables.createVariables();
            known.forEach((name, subject) -> variables.putValueTyped(name, Variables.untypedValue(subject)));
            DmnDecisionResultEntries result =
                    ENGINE.evaluateDecision(decision, file, variables).getSingleResult();
            return result.getEntryMap();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
