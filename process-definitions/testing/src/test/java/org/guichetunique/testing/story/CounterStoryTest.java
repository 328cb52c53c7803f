package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.casework.request.counter.AssistedFiling;
import org.guichetunique.casework.request.counter.CounterAgent;
import org.guichetunique.casework.request.counter.CounterVisitResult;
import org.guichetunique.casework.request.mandate.Parties;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An agent files for somebody who has no device. */
class CounterStoryTest {

    private static final CounterAgent MEHDI = new CounterAgent("mehdi", "Mehdi Lahlou", "WX130077", Locale.FRENCH);
    private static final CounterAgent OTHER = new CounterAgent("other", "Autre", "WX130078", Locale.FRENCH);

    private static World world;
    private static Families families;

    @BeforeAll
    static void start() {
        world = new World();
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void theFileBelongsToThePersonWhoProvedTheirPresenceByACode() {
        Person mother = families.mother();
        UUID visit = begun(mother, "06 12 34 56 78");
        assertThat(counter().confirm(visit, "not it", MEHDI)).isEmpty();
        assertThat(counter().confirm(visit, code(), OTHER)).as("another agent").isEmpty();
        Person present = counter().confirm(visit, code(), MEHDI).orElseThrow();
        assertThat(counter().confirm(visit, code(), MEHDI)).as("twice").isEmpty();

        Reference reference = world.declareBirth(present);

        assertThat(world.drafts().find(caseOf(reference), present))
                .as("after filing")
                .isEmpty();
        assertThat(world.timelines().receipt(reference, MEHDI.subject())).isPresent();
        assertThat(world.timelines().receipt(reference, OTHER.subject())).isEmpty();
        assertThat(world.timelines().find(reference, mother))
                .as("before she signed in")
                .isEmpty();
        world.bean(Parties.class).arrived(mother, mother.name());
        assertThat(world.timelines().find(reference, mother)).isPresent();
        assertThat(world.bean(Ledger.class)
                        .of(mother, "population-register", null)
                        .getFirst()
                        .entry()
                        .actorName())
                .isEqualTo("Mehdi Lahlou");
    }

    @Test
    void whoHasNoTelephoneSignsOnPaperAndTheNumberIsKept() {
        Person mother = families.mother();
        UUID visit = begun(mother, "");

        assertThat(counter().confirm(visit, "000000", MEHDI)).isEmpty();
        String drawn = paperOf(visit);
        for (String wrong : new String[] {" ", "x", "F-2026-000431", "F-2222-2222"}) {
            assertThat(counter().confirmOnPaper(visit, wrong, MEHDI)).as(wrong).isEmpty();
        }
        assertThat(counter().confirmOnPaper(visit, drawn, OTHER))
                .as("another agent")
                .isEmpty();
        Person present = counter()
                .confirmOnPaper(visit, " " + drawn.toLowerCase(Locale.ROOT).replace('-', ' '), MEHDI)
                .orElseThrow();

        CaseFile.Draft draft = world.drafts().begin(World.BIRTH, present);
        assertThat(draft.agent()).isNotNull();
        assertThat(world.asOwner()
                        .sql("select paper from guichet.mandate where id = :id")
                        .param("id", draft.agent().mandate())
                        .query(String.class)
                        .single())
                .isEqualTo(drawn);
    }

    @Test
    void fiveWrongCodesEndTheVisit() {
        UUID visit = begun(families.mother(), "06 12 34 56 78");
        String right = code();

        for (int i = 0; i < 5; i++) {
            counter().confirm(visit, "wrong " + i, MEHDI);
        }

        assertThat(counter().confirm(visit, right, MEHDI)).isEmpty();
    }

    @Test
    void whatTheAgentMistypesIsSaid() {
        assertThat(counter().begin("?", "Salma Bennani", "", MEHDI))
                .isEqualTo(new CounterVisitResult.Refused(CounterVisitResult.Reason.NUMBER));
        assertThat(counter().begin("AB100001", " ", "", MEHDI))
                .isEqualTo(new CounterVisitResult.Refused(CounterVisitResult.Reason.NAME));
        assertThat(counter().begin("AB100001", "Salma Bennani", "12", MEHDI))
                .isEqualTo(new CounterVisitResult.Refused(CounterVisitResult.Reason.PHONE));
        assertThat(counter().begin(MEHDI.nationalId(), "Mehdi Lahlou", "", MEHDI))
                .isEqualTo(new CounterVisitResult.Refused(CounterVisitResult.Reason.ONESELF));
    }

    @Test
    void theNameMustBeThatOfTheRegister() {
        for (String name :
                new String[] {"Salma Benani", "Selma Bennani", "Salma", "Bennani", "Salma Youssef Bennani"}) {
            assertThat(counter().begin("AB100001", name, "", MEHDI))
                    .as(name)
                    .isEqualTo(new CounterVisitResult.Refused(CounterVisitResult.Reason.OTHER_NAME));
        }
        for (String name : new String[] {"Salma Bennani", "BENNANI SALMA", "salma  bennani", "سلمى بناني"}) {
            assertThat(counter().begin("ab100001", name, "", MEHDI))
                    .as(name)
                    .isInstanceOfSatisfying(
                            CounterVisitResult.Begun.class,
                            begun -> assertThat(begun.name()).isEqualTo("Salma Bennani"));
        }
        assertThat(counter().begin("ZZ999999", "Salma Bennani", "", MEHDI))
                .isEqualTo(new CounterVisitResult.Refused(CounterVisitResult.Reason.UNKNOWN));
    }

    @Test
    void nobodyIsTakenForPresentWhileTheRegisterIsAway() {
        world.trouble("population-register", "getPerson", "fail", "");
        try {
            assertThat(counter().begin("AB100001", "Salma Bennani", "", MEHDI))
                    .isEqualTo(new CounterVisitResult.Refused(CounterVisitResult.Reason.NO_ANSWER));
        } finally {
            world.endTroubles();
        }
    }

    @Test
    void theCodeGoesToTheTelephoneThatThePersonGaveAndNotToTheOneThatTheAgentTypes() {
        Person mother = families.mother();
        world.bean(Parties.class).arrived(mother, mother.name());
        world.asOwner()
                .sql(
                        "insert into guichet.contact (person, channel, address, origin) values (:p, 'sms', :a, 'confirmed')")
                .param("p", mother.subject())
                .param("a", "+212661000042")
                .update();

        CounterVisitResult visit = counter().begin(mother.nationalId(), mother.name(), "06 12 34 56 78", MEHDI);

        assertThat(visit).isInstanceOfSatisfying(CounterVisitResult.Begun.class, begun -> {
            assertThat(begun.codeSent()).isTrue();
            assertThat(begun.knownPhone()).isEqualTo("42");
        });
        assertThat(world.desk("GET", "/_texts", "").toString()).contains("661000042");
    }

    private static String paperOf(UUID visit) {
        return world.asOwner()
                .sql("select paper from guichet.counter_visit where id = :id")
                .param("id", visit)
                .query(String.class)
                .single();
    }

    private static UUID begun(Person person, String phone) {
        CounterVisitResult visit = counter().begin(person.nationalId(), person.name(), phone, MEHDI);
        assertThat(visit).isInstanceOf(CounterVisitResult.Begun.class);
        assertThat(((CounterVisitResult.Begun) visit).codeSent()).isEqualTo(!phone.isBlank());
        return ((CounterVisitResult.Begun) visit).id();
    }

    /** The last one that the gateway was asked to send. */
    private static String code() {
        String text = world.desk("GET", "/_texts", "").path("text").asString();
        Matcher figures = Pattern.compile("guichet est ([0-9]{6})").matcher(text);
        assertThat(figures.find()).as(text).isTrue();
        return figures.group(1);
    }

    private static org.guichetunique.casework.casefile.CaseId caseOf(Reference reference) {
        return Optional.of(world.asOwner()
                        .sql("select id from guichet.case_file where reference = :reference")
                        .param("reference", reference.value())
                        .query(UUID.class)
                        .single())
                .map(org.guichetunique.casework.casefile.CaseId::new)
                .orElseThrow();
    }

    private static AssistedFiling counter() {
        return world.bean(AssistedFiling.class);
    }
}
