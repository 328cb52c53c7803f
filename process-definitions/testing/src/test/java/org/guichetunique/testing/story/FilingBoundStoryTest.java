package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.counter.AssistedFiling;
import org.guichetunique.casework.request.counter.CounterAgent;
import org.guichetunique.casework.request.counter.CounterVisitResult;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody files without end, and whoever is held up learns until when. */
class FilingBoundStoryTest {

    private static final CounterAgent MEHDI = new CounterAgent("mehdi", "Mehdi Lahlou", "WX130077", Locale.FRENCH);

    private static World world;
    private static Families families;

    @BeforeAll
    static void start() {
        world = new World(Map.of("guichet.filing.most-open", "3", "guichet.filing.most-in-an-hour", "2"));
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void whoFilesTooFastWaitsUntilAnHourAfterTheFirstAndThenGoesOn() {
        Person mother = families.mother();
        Instant before = Instant.now();
        world.declareBirth(mother);
        file(mother);

        CaseFile.Draft third = world.draftOfBirth(mother);
        FilingResult held = submit(third, mother);

        assertThat(held).isInstanceOfSatisfying(FilingResult.TooFast.class, fast -> {
            assertThat(fast.filed()).isEqualTo(2);
            assertThat(fast.goesOnAt())
                    .isBetween(before.plus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(1)));
        });
        hoursPass();
        assertThat(submit(third, mother)).as("the draft was kept").isInstanceOf(FilingResult.Receipt.class);
    }

    @Test
    void whoHasTooManyOpenGoesOnOnceOneOfThemIsClosed() {
        Person mother = families.mother();
        Reference first = world.declareBirth(mother);
        file(mother);
        hoursPass();
        file(mother);
        hoursPass();

        CaseFile.Draft fourth = world.draftOfBirth(mother);
        assertThat(submit(fourth, mother))
                .asInstanceOf(InstanceOfAssertFactories.type(FilingResult.TooManyOpen.class))
                .isEqualTo(new FilingResult.TooManyOpen(3));
        world.decide(first, World.NADIA, "refused", "name-not-admitted", "Le prénom ne va pas.");
        world.closed(first, mother);
        assertThat(submit(fourth, mother)).isInstanceOf(FilingResult.Receipt.class);
    }

    @Test
    void whatAnAgentFilesAtACounterCountsForThePersonAndNotForTheAgent() {
        Person mother = families.mother();
        Person other = families.mother();
        file(atTheCounter(mother));
        file(atTheCounter(mother));

        Person again = atTheCounter(mother);
        assertThat(submit(world.draftOfBirth(again), again)).isInstanceOf(FilingResult.TooFast.class);
        file(atTheCounter(other));
    }

    private static Person atTheCounter(Person person) {
        AssistedFiling counter = world.bean(AssistedFiling.class);
        CounterVisitResult visit = counter.begin(person.nationalId(), person.name(), "06 12 34 56 78", MEHDI);
        assertThat(visit).isInstanceOf(CounterVisitResult.Begun.class);
        Matcher code = Pattern.compile("guichet est ([0-9]{6})")
                .matcher(world.desk("GET", "/_texts", "").path("text").asString());
        assertThat(code.find()).isTrue();
        return counter.confirm(((CounterVisitResult.Begun) visit).id(), code.group(1), MEHDI)
                .orElseThrow();
    }

    private static void file(Person mother) {
        assertThat(submit(world.draftOfBirth(mother), mother)).isInstanceOf(FilingResult.Receipt.class);
    }

    private static FilingResult submit(CaseFile.Draft draft, Person mother) {
        return world.filing().submit(draft.id(), mother, "Une autre est déjà ouverte, et celle-ci est voulue.");
    }

    /** As if what was filed had been filed two hours earlier. */
    private static void hoursPass() {
        world.asOwner()
                .sql("update guichet.case_file set submitted_at = submitted_at - interval '2 hours'")
                .update();
    }
}
