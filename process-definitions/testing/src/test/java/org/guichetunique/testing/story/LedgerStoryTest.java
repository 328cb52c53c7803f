package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.person.correction.Corrections;
import org.guichetunique.casework.person.ledger.Contests;
import org.guichetunique.casework.person.ledger.DataUse;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.log.Entry;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.SoundLog;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who used my data, and what I can do about it. */
class LedgerStoryTest {

    private static final Officer SAMIR = new Officer("samir", "Samir Bouazza", "data-protection", false);

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
    void eachAuthorityThatWasAskedIsInTheLedgerWithPurposeRightAndElements() {
        Person mother = families.mother();
        world.draftOfBirth(mother);

        List<DataUse> accesses = ledger().of(mother, null, null);

        assertThat(accesses)
                .extracting(access -> access.entry().authority())
                .contains("civil-registry", "population-register", "social-support-agency", "social-security");
        assertThat(accesses).allSatisfy(access -> {
            assertThat(access.entry().purpose()).isEqualTo(World.BIRTH);
            assertThat(access.entry().legalBasis()).isNotBlank();
            assertThat(access.entry().elements()).isNotEmpty();
        });
        assertThat(ledger().of(mother, "social-security", null))
                .isNotEmpty()
                .allMatch(access -> access.entry().authority().equals("social-security"));
        assertThat(ledger().authorities(mother)).contains("social-security").doesNotContain("data-protection");
    }

    @Test
    void anOfficerWhoOpensAFileIsInTheLedgerOnceHoweverOftenThePageIsRefreshed() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        OfficerTask task = world.task(reference, World.NADIA);

        for (int i = 0; i < 5; i++) {
            world.taskContents().values(task, World.NADIA);
            world.taskContents().evidence(task, World.NADIA);
            world.taskContents().held(task, World.NADIA);
        }
        world.taskContents().held(task, World.SECOND_REGISTRAR);

        List<DataUse> readings = ledger().of(mother, "civil-registry", null).stream()
                .filter(access -> access.entry().kind() == Entry.Kind.READING)
                .toList();
        assertThat(readings)
                .extracting(access -> access.entry().actorName())
                .containsExactlyInAnyOrder("Nadia Chraibi", "Hamid Lahlou");
        assertThat(readings.getFirst().entry().elements()).contains("person.familyName");
        new Oracles(world).hold(reference);
    }

    @Test
    void nobodySeesOrContestsAnotherPersonsAccesses() {
        Person mother = families.mother();
        Person stranger = families.mother();
        world.draftOfBirth(mother);
        long seq = ledger().of(mother, null, null).getFirst().seq();

        assertThat(ledger().of(stranger, null, null)).isEmpty();
        assertThat(ledger().find(seq, stranger)).isEmpty();
        assertThatThrownBy(() -> contests().contest(seq, stranger)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aLongLedgerIsReadPageByPageWithoutLossOrRepetition() {
        Person mother = families.mother();
        world.draftOfBirth(mother);
        for (int i = 0; i < 45; i++) {
            world.tamper(
                    "insert into exchange_log (exchange_id, at, duration_ms, person, authority, operation, purpose,"
                            + " legal_basis, elements, idempotency_key, outcome) select gen_random_uuid(), now(), 1, '"
                            + mother.subject() + "', 'a', 'a.b', 'p', 'l', '{person.sex}', 'k', 'answered'");
        }
        List<Long> seen = new ArrayList<>();
        List<DataUse> page = ledger().of(mother, null, null);
        while (!page.isEmpty()) {
            page.forEach(access -> seen.add(access.seq()));
            page = ledger().of(mother, null, page.getLast());
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(49)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        world.tamper("delete from exchange_log where authority = 'a'");
    }

    @Test
    void contestingAnAccessOpensOneCaseWithTheCommissionWhichAnswers() {
        Person mother = families.mother();
        world.draftOfBirth(mother);
        DataUse access = ledger().of(mother, "social-support-agency", null).getFirst();

        Reference reference = contests().contest(access.seq(), "Je n'ai rien demandé.", mother);

        assertThat(contests().contest(access.seq(), mother)).isEqualTo(reference);
        assertThat(ledger().find(access.seq(), mother).orElseThrow().contested())
                .isEqualTo(reference);
        OfficerTask task = waitFor(reference);
        Timeline before = world.timeline(reference, mother);
        assertThat(value(before, "complaint.grounds")).isEqualTo("Je n'ai rien demandé.");
        assertThat(value(before, "access.reference"))
                .isEqualTo(access.entry().exchange().toString());
        assertThat(value(before, "access.authority")).isEqualTo("Agence nationale de soutien social");
        assertThat(value(before, "access.elements")).contains("Indice socio-économique");
        assertThat(value(before, "complaint.number")).startsWith("PL-");
        world.decisions()
                .decide(
                        task.id(),
                        SAMIR,
                        java.util.Map.of(
                                Address.of("decision.outcome"), "refused",
                                Address.of("decision.explanation"), "Accès prévu par la loi."));
        Timeline after = world.closed(reference, mother);
        assertThat(((CaseFile.Closed) after.file()).ending()).isEqualTo("dismissed");
        new Oracles(world).hold(reference);
    }

    @Test
    void twoClicksAtOnceOpenOneCase() throws Exception {
        Person mother = families.mother();
        world.draftOfBirth(mother);
        long seq = ledger().of(mother, null, null).getFirst().seq();
        List<Callable<Reference>> clicks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clicks.add(() -> contests().contest(seq, mother));
        }
        List<Reference> references = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reference> click : threads.invokeAll(clicks)) {
                references.add(click.get());
            }
        }

        assertThat(references.stream().distinct()).hasSize(1);
        assertThat(world.timelines().mine(mother, null).stream()
                        .filter(file -> !file.service().equals(World.BIRTH)))
                .hasSize(1);
    }

    @Test
    void aValueThatIsWrongIsExaminedByTheAuthorityThatHoldsIt() {
        Person mother = families.mother();
        CaseFile.Draft birth = world.draftOfBirth(mother);

        CaseFile.Draft given = corrections().begin(birth.id(), Address.of("mother.givenName"), mother);
        CaseFile.Draft correction = corrections().begin(birth.id(), Address.of("marriage.date"), mother);
        world.answer(correction, mother, "correction.rightValue", "12 mai 2019");
        Reference reference = world.file(correction, mother);

        assertThat(world.drafts().find(given.id(), mother))
                .as("another value that was said to be wrong and not filed")
                .isEmpty();
        Timeline before = world.timeline(reference, mother);
        assertThat(value(before, "correction.element")).isEqualTo("Date du mariage");
        assertThat(value(before, "correction.recorded")).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        assertThat(world.tasksOf(reference, SAMIR))
                .as("the commission only watches")
                .isEmpty();
        assertThat(world.tasksOf(reference, World.OMAR))
                .as("not theirs to correct")
                .isEmpty();
        OfficerTask task = world.task(reference, World.NADIA);
        world.decisions()
                .decide(
                        task.id(),
                        World.NADIA,
                        java.util.Map.of(
                                Address.of("decision.outcome"), "accepted",
                                Address.of("decision.explanation"), "Rectifié au registre."));
        OfficerTask entry = world.task(reference, World.NADIA);
        assertThat(entry.activity()).as("accepted is not entered yet").isEqualTo("enter");
        assertThat(world.timeline(reference, mother).file()).isInstanceOf(CaseFile.Open.class);
        assertThat(world.bean(Documents.class)
                        .of(world.timeline(reference, mother).file().id(), mother))
                .extracting(CaseDocument::kind)
                .containsExactly("receipt");
        assertThat(world.decisions().decide(entry.id(), World.NADIA, java.util.Map.of()))
                .isInstanceOf(Decision.Incomplete.class);
        world.decisions()
                .decide(
                        entry.id(),
                        World.NADIA,
                        java.util.Map.of(Address.of("correction.enteredValue"), "12 mai 2019"));
        Timeline after = world.closed(reference, mother);
        assertThat(((CaseFile.Closed) after.file()).ending()).isEqualTo("corrected");
        assertThat(world.bean(Documents.class).of(after.file().id(), mother))
                .extracting(CaseDocument::kind)
                .contains("correction-notice");
        assertThat(world.asOwner()
                        .sql("select count(*) from guichet.evidence where case_id = :id and good_until > now()")
                        .param("id", birth.id().value())
                        .query(Integer.class)
                        .single())
                .as("answers of before that would serve again")
                .isZero();
        new Oracles(world).hold(reference);
    }

    /** Fault 39. */
    @Test
    void nobodyAsksForCorrectionsInAnotherPersonsCaseNorOfWhatTheyWroteThemselves() {
        Person mother = families.mother();
        CaseFile.Draft birth = world.draftOfBirth(mother);
        world.answer(birth, mother, "applicant.phone", "06 12 34 56 78");

        assertThatThrownBy(() -> corrections().begin(birth.id(), Address.of("mother.familyName"), families.mother()))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> corrections().begin(birth.id(), Address.of("applicant.phone"), mother))
                .isInstanceOf(NoSuchElementException.class);
    }

    /** Fault 48. */
    @Test
    void anEntryEditedByAnAdministratorOfTheDatabaseIsNamed() {
        Person mother = families.mother();
        world.draftOfBirth(mother);
        DataUse access = ledger().of(mother, null, null).getFirst();
        assertThat(new SoundLog(world).verdict()).startsWith("The log is sound");

        world.tamper("update exchange_log set legal_basis = 'none' where seq = " + access.seq());

        assertThat(new SoundLog(world).verdict()).startsWith("The log is NOT sound. entry " + access.seq() + ":");
        world.tamper("update exchange_log set legal_basis = '"
                + access.entry().legalBasis().replace("'", "''") + "' where seq = " + access.seq());
        assertThat(new SoundLog(world).verdict()).startsWith("The log is sound");
    }

    private static OfficerTask waitFor(Reference reference) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> !world.tasksOf(reference, SAMIR).isEmpty());
        return world.task(reference, SAMIR);
    }

    private static String value(Timeline timeline, String address) {
        return timeline.values().get(Address.of(address)).value().asString();
    }

    private static Ledger ledger() {
        return world.bean(Ledger.class);
    }

    private static Corrections corrections() {
        return world.bean(Corrections.class);
    }

    private static Contests contests() {
        return world.bean(Contests.class);
    }
}
