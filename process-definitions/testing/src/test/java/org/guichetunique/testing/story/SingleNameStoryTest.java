package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Not everybody has a family name and a first name. */
class SingleNameStoryTest {

    private static final Address GIVEN_NAME = Address.of("father.givenName");

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void whoNamesAParentWithASingleNameSaysSoAndTheBirthIsRegistered() {
        Person nadia = world.person("Nadia Filali", "KB500001");
        CaseFile.Draft draft = world.draftOfBirth(nadia);
        Map.ofEntries(
                        Map.entry("mother.nationalId", "KB500001"),
                        Map.entry("mother.familyName", "Filali"),
                        Map.entry("mother.givenName", "Nadia"),
                        Map.entry("father.nationalId", "KB500002"),
                        Map.entry("father.familyName", "Suharto"),
                        Map.entry("child.familyName", "Suharto"),
                        Map.entry("child.familyNameArabic", "سوهارتو"),
                        Map.entry("child.sex", "female"),
                        Map.entry("birth.date", LocalDate.now().minusDays(4).toString()),
                        Map.entry("birth.time", "07:42"),
                        Map.entry("birth.facility", "Maternité Souissi"),
                        Map.entry("birth.place", "Rabat"),
                        Map.entry("household.monthlyIncome", "3 200"))
                .forEach((address, typed) -> world.answer(draft, nadia, address, typed));

        assertThat(world.filing().submit(draft.id(), nadia))
                .as("a first name that is not there has to be said not to be")
                .isInstanceOfSatisfying(
                        FilingResult.Incomplete.class,
                        incomplete -> assertThat(incomplete.problems())
                                .extracting(FilingResult.Problem::address)
                                .containsExactly(GIVEN_NAME));
        world.answer(draft, nadia, "father.singleName", "true");
        Reference reference = ((FilingResult.Receipt) world.filing().submit(draft.id(), nadia)).reference();
        world.accept(reference);

        Timeline timeline = world.closed(reference, nadia);
        assertThat(((CaseFile.Closed) timeline.file()).ending()).isEqualTo("rights-opened");
        assertThat(timeline.values()).doesNotContainKey(GIVEN_NAME);
        assertThat(Printed.text(world, reference, nadia, "birth-certificate")).contains("Suharto");
    }
}
