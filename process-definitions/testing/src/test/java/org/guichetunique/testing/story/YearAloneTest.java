package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules on ages say of those of whom no more than the year of birth is known: what is certain, and nothing else. */
class YearAloneTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        "2000-09-01, entitled",
        "2000-08-31, too-old",
        "2001,       entitled",
        "2000,       not-known",
        "1999,       too-old",
        "1958,       too-old"
    })
    void anOfficerLooksWhereTheYearDoesNotSayWhetherAStudentIsTooOld(String born, String reason) throws IOException {
        Map<String, Object> given = decide(
                "procedures/scholarship/scholarship-level.dmn",
                "scholarship-level",
                Map.of(
                        "applicant", Map.of("birthDate", born, "employed", false),
                        "enrolment", Map.of("enrolled", true, "isPublic", true, "year", 2026, "startsOn", "2026-08-31"),
                        "baccalaureate", Map.of("obtained", true, "year", 2026),
                        "household", Map.of("index", 8.2)));

        assertThat(given).containsEntry("scholarship.reason", reason);
    }

    @ParameterizedTest(name = "born {0}: of age {1}")
    @CsvSource({"2008-11-30, true", "2008-12-02, false", "2009, false", "2008, true", "1958, true"})
    void aFounderIsAMinorWhereThatIsCertain(String born, boolean adult) throws IOException {
        Map<String, Object> given = decide(
                "procedures/company-creation/founder-situation.dmn",
                "founder-situation",
                Map.of(
                        "applicant", Map.of("birthDate", born),
                        "filing", Map.of("date", "2026-12-01"),
                        "company", Map.of("partnersCount", 1)));

        assertThat(given).containsEntry("situation.adult", adult);
    }

    @ParameterizedTest(name = "born {0}: until {1}")
    @CsvSource({"2010-05-17, 2028-05-17", "2010, 2028-01-01"})
    void aParentActsForAChildNoLongerThanItIsCertainlyAMinor(String born, String until) throws IOException {
        Map<String, Object> given =
                decide("mandates/end-of-minority.dmn", "end-of-minority", Map.of("child", Map.of("birthDate", born)));

        assertThat(given).containsEntry("mandate.endsOn", until);
    }

    private static Map<String, Object> decide(String file, String decision, Map<String, Object> known)
            throws IOException {
        Path folder = Objects.requireNonNull(
                Folders.under(Folders.home()).procedures().getParent());
        try (InputStream model = Files.newInputStream(folder.resolve(file))) {
            return new HashMap<>(
                    ENGINE.evaluateDecision(ENGINE.parseDecision(decision, model), Variables.fromMap(known))
                            .getSingleResult()
                            .getEntryMap());
        }
    }
}
