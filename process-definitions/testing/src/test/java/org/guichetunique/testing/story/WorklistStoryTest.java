package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.absence.Absence;
import org.guichetunique.casework.office.absence.Absences;
import org.guichetunique.casework.office.absence.Days;
import org.guichetunique.casework.office.absence.Delegating;
import org.guichetunique.casework.office.absence.Delegations;
import org.guichetunique.casework.office.absence.Stating;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.note.Note;
import org.guichetunique.casework.office.note.Notes;
import org.guichetunique.casework.office.reading.StatedReadings;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.search.FoundFile;
import org.guichetunique.casework.office.search.Question;
import org.guichetunique.casework.office.statistics.AddingUp;
import org.guichetunique.casework.office.statistics.Figures;
import org.guichetunique.casework.office.statistics.Period;
import org.guichetunique.casework.office.statistics.StillOpen;
import org.guichetunique.casework.office.statistics.UnitFigures;
import org.guichetunique.casework.office.statistics.UnitFigures.OfProcedure;
import org.guichetunique.casework.office.statistics.Work;
import org.guichetunique.casework.office.task.Away;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.Entrusting;
import org.guichetunique.casework.office.task.HandOver;
import org.guichetunique.casework.office.task.HandOvers;
import org.guichetunique.casework.office.task.KeptView;
import org.guichetunique.casework.office.task.KeptViews;
import org.guichetunique.casework.office.task.Listing;
import org.guichetunique.casework.office.task.OfficeAct;
import org.guichetunique.casework.office.task.OfficeActs;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.casework.office.task.Show;
import org.guichetunique.casework.office.task.Together;
import org.guichetunique.casework.person.ledger.Access;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.Held;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;

/** Several officers at one worklist. */
class WorklistStoryTest {

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** The lists are empty before each story. */
    @AfterEach
    void clear() {
        // The engine still works on the cases that were decided, and may hold what this wants while it wants what
        // this holds: then this gives way, and tries again.
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(PessimisticLockingFailureException.class)
                .until(() -> world.asOwner()
                                .sql("do $$ begin lock table guichet.case_event in access exclusive mode;"
                                        + " delete from guichet.case_file; end $$")
                                .update()
                        >= 0);
        world.asOwner().sql("delete from guichet.officer").update();
        world.asOwner().sql("delete from guichet.absence").update();
        world.asOwner().sql("delete from guichet.delegation").update();
        world.asOwner().sql("delete from guichet.office_act").update();
        world.asOwner().sql("delete from guichet.work_tally").update();
        world.asOwner().sql("delete from guichet.work_day").update();
    }

    @Test
    void twoOfficersWhoTakeTheNextFileAtOnceGetOneEachAndTheThirdGetsNone() throws Exception {
        Reference first = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        Reference second = world.declareBirth(world.person("Karim El Amrani", "CD200002"));

        List<Optional<OfficerTask>> taken = atOnce(
                () -> world.claims().takeNext(World.NADIA), () -> world.claims().takeNext(World.SECOND_REGISTRAR));

        assertThat(taken).extracting(task -> task.orElseThrow().reference()).containsExactlyInAnyOrder(first, second);
        assertThat(world.claims().takeNext(World.RACHID)).isEmpty();
    }

    @Test
    void aFileIsListedAsFreeThenAsMineAndNobodyElseMayTakeIt() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        assertThat(world.tasks().open(World.NADIA, list(Show.FREE), null)).hasSize(1);
        assertThat(world.tasks().open(World.NADIA, list(Show.MINE), null)).isEmpty();

        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();

        assertThat(world.tasks().open(World.NADIA, list(Show.FREE), null)).isEmpty();
        assertThat(world.tasks().open(World.NADIA, list(Show.MINE), null)).containsExactly(task);
        assertThat(world.tasks().open(World.RACHID, list(Show.MINE), null)).isEmpty();
        assertThat(world.tasks().open(World.RACHID, list(Show.ALL), null)).containsExactly(task);
        assertThat(world.claims().claim(task.id(), World.RACHID)).isEqualTo(new Claim.TakenBy("Nadia Chraibi"));
        assertThat(world.decisions().decide(task.id(), World.RACHID, accepting()))
                .isEqualTo(new Decision.TakenBy("Nadia Chraibi"));
    }

    @Test
    void anotherAuthoritySeesTakesAndDecidesNothing() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.tasks().open(World.NADIA, null).getFirst();

        assertThat(world.tasks().open(World.OMAR, null)).isEmpty();
        assertThat(world.claims().takeNext(World.OMAR)).isEmpty();
        assertThat(world.tasks().find(task.id(), World.OMAR)).isEmpty();
        assertThat(world.claims().claim(task.id(), World.OMAR)).isEqualTo(new Claim.Gone());
        assertThat(world.decisions().decide(task.id(), World.OMAR, accepting())).isEqualTo(new Decision.Gone());
        assertThat(world.tasks().find(task.id(), World.NADIA)).contains(task);
    }

    @Test
    void eachPieceOfEvidenceSaysWhatItsAuthoritySaid() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.tasks().open(World.NADIA, null).getFirst();

        List<Held> held = world.taskContents().held(task, World.NADIA);

        assertThat(held)
                .extracting(one -> one.evidence().operation().id())
                .contains("population-register.getPerson", "health-facility.getBirthNotification");
        assertThat(held)
                .filteredOn(one -> one.evidence().state() == Evidence.State.OBTAINED)
                .allSatisfy(one -> assertThat(one.values()).isNotEmpty());
        assertThat(held)
                .filteredOn(one -> one.evidence().operation().id().equals("population-register.getPerson"))
                .singleElement()
                .satisfies(one -> assertThat(one.values()).containsKey(Address.of("applicant.familyName")));
    }

    @Test
    void aSupervisorGivesAFileToSomebodyOfTheUnitAndSeesWhoHasWhat() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        officers().seen(World.NADIA);
        officers().seen(World.SECOND_REGISTRAR);
        officers().seen(World.OMAR);
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();

        assertThat(world.entrustments().entrust(task.id(), World.OMAR.subject(), false, World.RACHID))
                .as("of another authority")
                .isEqualTo(new Entrusting.Gone());
        assertThat(world.entrustments().entrust(task.id(), World.SECOND_REGISTRAR.subject(), false, World.RACHID))
                .isEqualTo(new Entrusting.Entrusted("Hamid Lahlou", 1));

        assertThat(world.claims().claim(task.id(), World.NADIA)).isEqualTo(new Claim.TakenBy("Hamid Lahlou"));
        assertThat(officers().load(World.RACHID))
                .extracting(load -> load.officer().name() + " " + load.open())
                .containsExactly("Hamid Lahlou 1", "Nadia Chraibi 0");
        assertThat(world.entrustments().entrustAll("hamid", "nadia", false, World.RACHID))
                .isEqualTo(new Entrusting.Entrusted("Nadia Chraibi", 1));
        assertThat(world.tasks().open(World.NADIA, list(Show.MINE), null)).hasSize(1);
    }

    @Test
    void aTaskOfAUnitIsSeenByItsOfficersAndByThoseOfTheWholeAuthority() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        world.asOwner()
                .sql(
                        "insert into guichet.task_candidate values ('civil-registry/rabat', 'civil-registry', 'rabat', false)")
                .update();
        world.asOwner()
                .sql("update guichet.task set candidate = 'civil-registry/rabat'")
                .update();
        Officer ofRabat = new Officer("r", "R", "civil-registry", "rabat", false);
        Officer ofFes = new Officer("f", "F", "civil-registry", "fes", false);

        assertThat(world.tasks().open(ofRabat, list(Show.TEAM), null)).hasSize(1);
        assertThat(world.tasks().open(World.NADIA, null)).hasSize(1);
        assertThat(world.tasks().open(ofFes, null)).isEmpty();
        assertThat(world.claims().takeNext(ofFes)).isEmpty();
        world.asOwner()
                .sql(
                        "update guichet.case_search set words = words || array_to_tsvector(array['@civil-registry/rabat'])")
                .update();
        assertThat(found("bennani", ofRabat)).hasSize(1);
        assertThat(found("bennani", World.NADIA)).hasSize(1);
        assertThat(found("bennani", ofFes)).as("of another unit").isEmpty();
    }

    @Test
    void whatWaitsForOthersOrWasPutAsideHasListsOfItsOwnAndAKeptListIsFoundAgain() {
        Reference reference = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        world.claims().followUp(task.id(), LocalDate.now().plusDays(3), World.NADIA);
        world.bean(Complements.class).ask(task.id(), World.NADIA, List.of("other"), "", List.of());
        KeptViews views = world.bean(KeptViews.class);
        Listing births = new Listing(Show.WAITING, World.BIRTH);
        views.keep("Naissances", births, World.NADIA);

        assertThat(world.tasks().open(World.NADIA, births, null))
                .extracting(OfficerTask::reference)
                .containsExactly(reference);
        assertThat(world.tasks().open(World.NADIA, list(Show.FOLLOW_UP), null)).hasSize(1);
        assertThat(world.tasks().open(World.RACHID, list(Show.FOLLOW_UP), null)).isEmpty();
        assertThat(world.tasks().open(World.NADIA, new Listing(Show.ALL, "scholarship"), null))
                .isEmpty();
        assertThat(world.tasks().counts(World.NADIA))
                .containsEntry(Show.MINE, 1)
                .containsEntry(Show.FREE, 0)
                .containsEntry(Show.WAITING, 1)
                .containsEntry(Show.OVERDUE, 0);
        assertThat(views.of(World.NADIA)).extracting(KeptView::listing).containsExactly(births);
        assertThat(views.of(World.RACHID)).isEmpty();
    }

    @Test
    void aFileIsFoundInEitherScriptWhateverTheAccentsByThoseWhoMaySeeIt() {
        Reference salma = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        Reference karim = world.declareBirth(world.person("Karim El Amrani", "CD200002"));

        assertThat(found("benn", World.NADIA)).containsExactly(salma);
        assertThat(found("Sàlma BENNÂNI", World.NADIA)).containsExactly(salma);
        assertThat(found("بناني سلمى", World.NADIA)).containsExactly(salma);
        assertThat(found("العمراني", World.NADIA)).containsExactly(karim);
        assertThat(found("cd 200002", World.NADIA)).containsExactly(karim);
        assertThat(found(karim.value().toLowerCase(Locale.ROOT), World.NADIA)).containsExactly(karim);
        assertThat(found("o'neill'; drop", World.NADIA)).isEmpty();
        assertThat(found("be", World.NADIA)).as("too short to say anything").isEmpty();
        assertThat(found("benn", World.OMAR)).as("another authority").isEmpty();
        assertThat(search(new Question("benn", "scholarship", null, false), World.NADIA))
                .isEmpty();
        assertThat(search(new Question("benn", World.BIRTH, YearMonth.now().minusMonths(1), true), World.NADIA))
                .containsExactly(salma);
        assertThat(world.asOwner()
                        .sql("select count(*) from guichet.search_made where officer = 'nadia'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void ofANameThatThousandsHaveTheLatestFilesAreFoundHoweverLongAgoTheyWereFiled() {
        Officer archivist = new Officer("a", "A", "archives", false);
        filed(5_000, "archives", "ARCH", "zineb", 20);
        filed(8_000, "ministry", "MNST", "nobody", 1);

        assertThat(applicants("zineb", archivist))
                .hasSize(FileSearch.PAGE)
                .startsWith("zineb 5000", "zineb 4999", "zineb 4998");
        assertThat(applicants("zineb 4711", archivist)).containsExactly("zineb 4711");
        assertThat(applicants("zineb", World.NADIA)).as("of another authority").isEmpty();
    }

    private static List<String> applicants(String text, Officer officer) {
        return world
                .bean(FileSearch.class)
                .find(new Question(text, null, null, false), FileSearch.PAGE, officer)
                .stream()
                .map(FoundFile::applicant)
                .toList();
    }

    /** So many files, one a second, the last one so many days ago. */
    private static void filed(int files, String authority, String letters, String name, int days) {
        world.asOwner()
                .sql("""
                        with filed as (
                          insert into guichet.case_file (service, state, reference, owner, owner_name, language,
                                                         competent_authority, submitted_at)
                          select :service, 'open',
                                 'GU-' || :letters || '-' || translate(lpad(n::text, 4, '0'), '0123456789', 'ABCDEFGHJK'),
                                 'crowd', :name || ' ' || n, 'fr', :authority,
                                 now() - :days * interval '1 day' - (:files - n) * interval '1 second'
                            from generate_series(1, :files) n
                          returning id, owner_name, submitted_at)
                        insert into guichet.case_search (case_id, filed_at, words)
                        select id, submitted_at,
                               array_to_tsvector(array['@' || :authority, '%' || (submitted_at::date - date '1970-01-01')]
                                                 || string_to_array(owner_name, ' '))
                          from filed
                        """)
                .param("service", World.BIRTH)
                .param("authority", authority)
                .param("letters", letters)
                .param("name", name)
                .param("days", days)
                .param("files", files)
                .update();
    }

    @Test
    void aFileThatHasEndedIsFoundByWhatAuthoritiesAddedToIt() {
        // A child is registered once, and other stories of this class register that of Salma Bennani.
        Person mother = new Families(world).mother(Families.ORDINARY.and(Families.INSURED));
        Reference reference = world.declareBirth(mother);
        world.accept(reference);
        String number = world.closed(reference, mother)
                .values()
                .get(Address.of("coverage.number"))
                .value()
                .asString();

        assertThat(found(number, World.NADIA)).containsExactly(reference);
        assertThat(found(number, World.OMAR)).as("another authority").isEmpty();
    }

    @Test
    void aFileIsReadWithoutATaskOnlyForAReasonThatItsOwnerLearns() {
        Person salma = world.person("Salma Bennani", "AB100001");
        Reference reference = world.declareBirth(salma);
        world.accept(reference);
        world.closed(reference, salma);
        StatedReadings readings = world.bean(StatedReadings.class);

        assertThat(readings.open(reference, "other", " ", World.NADIA))
                .as("no reason")
                .isEmpty();
        assertThat(readings.open(reference, "complaint", "", World.OMAR))
                .as("another authority")
                .isEmpty();
        assertThat(readings.open(reference, "complaint", "Réclamation 12/2026", World.NADIA))
                .hasValueSatisfying(read -> assertThat(read.values()).isNotEmpty());

        Access access =
                world.bean(Ledger.class).of(salma, "civil-registry", null).getFirst();
        assertThat(access.entry().actorName()).isEqualTo("Nadia Chraibi");
        assertThat(access.stated()).isEqualTo("complaint");
        assertThat(access.statedText()).isEqualTo("Réclamation 12/2026");
    }

    @Test
    void whatIsWrittenForADecisionIsThereForWhoeverTakesTheFileOverAndNotesStayInTheAuthority() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        Address explanation = Address.of("decision.explanation");
        Notes notes = world.bean(Notes.class);

        world.decisionDrafts().write(task, explanation, "Tout est en", World.NADIA);
        world.decisionDrafts().write(task, explanation, "Non", World.SECOND_REGISTRAR);
        assertThat(notes.write(task, "Appeler la maternité.", World.NADIA)).isTrue();
        assertThat(notes.write(task, " ", World.NADIA)).isFalse();
        assertThat(notes.write(task, "Rien à voir ici", World.OMAR)).isFalse();
        world.claims().release(task.id(), World.NADIA);

        assertThat(world.decisionDrafts().written(task, World.SECOND_REGISTRAR)).containsEntry(explanation, "Tout est en");
        assertThat(notes.of(task, null, World.SECOND_REGISTRAR))
                .extracting(Note::text)
                .containsExactly("Appeler la maternité.");
        assertThat(notes.of(task, null, World.OMAR)).isEmpty();
    }

    @Test
    void aFileThatReachedTheWrongAuthorityIsGivenToTheRightOneAndComesBackAFewTimesOnly() {
        Person salma = world.person("Salma Bennani", "AB100001");
        Reference reference = world.declareBirth(salma);
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        HandOvers handOvers = world.bean(HandOvers.class);

        assertThat(handOvers.give(task.id(), "bank", "Pas à nous", World.NADIA)).isEqualTo(new HandOver.Incomplete());
        assertThat(handOvers.give(task.id(), "social-security", "", World.NADIA))
                .isEqualTo(new HandOver.Incomplete());
        assertThat(handOvers.give(task.id(), "social-security", "Pas à nous", World.NADIA))
                .isEqualTo(new HandOver.Given());

        assertThat(world.tasks().find(task.id(), World.NADIA)).isEmpty();
        OfficerTask theirs = world.tasks().open(World.OMAR, null).getFirst();
        assertThat(handOvers.last(theirs, World.OMAR))
                .hasValueSatisfying(passed -> assertThat(passed.from()).isEqualTo("civil-registry"));
        assertThat(world.timeline(reference, salma)
                        .entries()
                        .getLast()
                        .authority()
                        .code())
                .isEqualTo("social-security");
        handOvers.give(task.id(), "civil-registry", "Si", World.OMAR);
        handOvers.give(task.id(), "social-security", "Non", World.NADIA);
        assertThat(handOvers.give(task.id(), "civil-registry", "Si", World.OMAR))
                .isEqualTo(new HandOver.TooOften());
    }

    @Test
    void likeFilesAreDecidedAtOnceEachByItselfAndOthersAreLeftOutWithAReason() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        world.declareBirth(world.person("Karim El Amrani", "CD200002"));
        List<OfficerTask> both = world.tasks().open(World.NADIA, null);
        List<String> ids = both.stream().map(OfficerTask::id).toList();
        world.claims().claim(ids.getLast(), World.SECOND_REGISTRAR);
        Together together = world.bean(Together.class);

        assertThat(together.preview(ids, World.OMAR).like()).isEmpty();
        assertThat(together.preview(ids, World.NADIA).leftOut().values()).containsExactly(Together.LeftOut.TAKEN);
        assertThat(together.decide(ids, Map.of(), World.NADIA).values())
                .singleElement()
                .isInstanceOf(Decision.Incomplete.class);
        assertThat(together.decide(ids, accepting(), World.NADIA).values()).containsExactly(new Decision.Taken());
        assertThat(world.tasks().open(World.NADIA, null))
                .extracting(OfficerTask::id)
                .containsExactly(ids.getLast());
    }

    @Test
    void whileAnOfficerIsAwayTheSubstituteDoesTheirFilesAndAfterwardsEverythingIsAsBefore() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();

        assertThat(absences().state("nadia", today(), today().plusDays(3), "hamid", World.NADIA))
                .isEqualTo(new Stating.Stated(List.of(), List.of()));

        assertThat(world.tasks().open(World.SECOND_REGISTRAR, list(Show.STANDING_IN), null))
                .extracting(OfficerTask::id)
                .containsExactly(task.id());
        assertThat(world.tasks().counts(World.SECOND_REGISTRAR)).containsEntry(Show.STANDING_IN, 1);
        assertThat(world.tasks().counts(World.NADIA)).doesNotContainKey(Show.STANDING_IN);
        assertThat(world.tasks().open(World.OMAR, list(Show.STANDING_IN), null)).isEmpty();
        assertThat(world.claims().claim(task.id(), World.RACHID))
                .as("nobody else, not even the supervisor")
                .isEqualTo(new Claim.TakenBy("Nadia Chraibi"));
        assertThat(world.claims().claim(task.id(), World.SECOND_REGISTRAR)).isEqualTo(new Claim.Yours());
        world.decisionDrafts().write(task, Address.of("decision.explanation"), "Tout", World.SECOND_REGISTRAR);
        assertThat(world.decisionDrafts().written(task, World.NADIA)).containsEntry(Address.of("decision.explanation"), "Tout");

        absencesAreOver();
        assertThat(world.tasks().open(World.SECOND_REGISTRAR, list(Show.STANDING_IN), null))
                .isEmpty();
        assertThat(world.claims().claim(task.id(), World.SECOND_REGISTRAR))
                .isEqualTo(new Claim.TakenBy("Nadia Chraibi"));
        assertThat(world.tasks().open(World.NADIA, list(Show.MINE), null)).containsExactly(task);
    }

    @Test
    void whoDecidedInWhosePlaceIsOnRecordForTheSupervisorAlone() {
        Reference reference = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        absences().state("nadia", today(), today(), "hamid", World.NADIA);

        assertThat(world.decisions().decide(task.id(), World.SECOND_REGISTRAR, accepting()))
                .isEqualTo(new Decision.Taken());

        OfficeActs acts = world.bean(OfficeActs.class);
        assertThat(acts.of(World.RACHID, null).getFirst())
                .extracting(OfficeAct::actorName, OfficeAct::kind, OfficeAct::about, OfficeAct::reference)
                .containsExactly("Hamid Lahlou", OfficeAct.Kind.DECIDED_FOR, "Nadia Chraibi", reference.value());
        assertThat(acts.of(World.SECOND_REGISTRAR, null)).isEmpty();
        assertThat(acts.of(World.OMAR, null)).isEmpty();
    }

    @Test
    void whoProposedConfirmsAndSendsBackNothingInTheNameOfWhomTheyStandInFor() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        world.asOwner().sql("update guichet.task set four_eyes = true").update();
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        assertThat(world.decisions().decide(task.id(), World.NADIA, accepting())).isEqualTo(new Decision.Proposed());
        world.claims().claim(task.id(), World.SECOND_REGISTRAR);
        absences().state("hamid", today(), today().plusDays(3), "nadia", World.SECOND_REGISTRAR);
        delegations().give("nadia", today(), today(), World.RACHID);

        assertThat(world.tasks().open(World.NADIA, list(Show.STANDING_IN), null))
                .as("sees it")
                .hasSize(1);
        assertThat(world.claims().claim(task.id(), World.NADIA)).isEqualTo(new Claim.NeedsAnother());
        assertThat(world.decisions().decide(task.id(), World.NADIA, accepting())).isEqualTo(new Decision.NeedsAnother());
        assertThat(world.confirmations().sendBack(task.id(), "Encore", World.NADIA)).isFalse();
        assertThat(world.entrustments().entrust(task.id(), "nadia", true, World.NADIA)).isEqualTo(new Entrusting.Gone());
        assertThat(world.entrustments().giveBackAll("hamid", World.NADIA)).isEqualTo(1);
        assertThat(world.claims().takeNext(World.NADIA))
                .as("free again, and still not theirs")
                .isEmpty();
        assertThat(world.decisions().decide(task.id(), World.RACHID, Map.of())).isEqualTo(new Decision.Taken());
    }

    @Test
    void whereNobodyStandsInTheSupervisorSeesWhatLiesThereAndGivesItBackToTheUnit() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        world.declareBirth(world.person("Karim El Amrani", "CD200002"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        world.claims().takeNext(World.NADIA);
        world.claims().takeNext(World.NADIA);
        assertThat(world.entrustments().giveBackAll("nadia", World.RACHID))
                .as("still there")
                .isZero();

        assertThat(absences().state("nadia", today(), today().plusDays(9), null, World.RACHID))
                .isInstanceOf(Stating.Stated.class);

        assertThat(world.tasks().open(World.RACHID, list(Show.ALONE), null)).hasSize(2);
        assertThat(world.tasks().counts(World.RACHID)).containsEntry(Show.ALONE, 2);
        assertThat(world.tasks().open(World.SECOND_REGISTRAR, list(Show.ALONE), null))
                .isEmpty();
        assertThat(officers().load(World.RACHID).getFirst().away())
                .isEqualTo(new Away(today().plusDays(9), null, null));
        assertThat(world.entrustments().giveBackAll("nadia", World.SECOND_REGISTRAR)).isZero();
        assertThat(world.entrustments().held("nadia", World.RACHID)).isEqualTo(2);
        assertThat(world.entrustments().giveBackAll("nadia", World.RACHID)).isEqualTo(2);
        assertThat(world.tasks().open(World.NADIA, list(Show.FREE), null)).hasSize(2);
    }

    @Test
    void whoIsAwayIsGivenNothingUnlessTheSupervisorWantsItAllTheSame() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        OfficerTask task = world.tasks().open(World.RACHID, null).getFirst();
        absences().state("nadia", today(), today().plusDays(1), "hamid", World.NADIA);
        Entrusting.Absent absent =
                new Entrusting.Absent("Nadia Chraibi", new Away(today().plusDays(1), "Hamid Lahlou", "hamid"));

        assertThat(world.entrustments().entrust(task.id(), "nadia", false, World.RACHID))
                .isEqualTo(absent);
        assertThat(world.tasks().find(task.id(), World.RACHID).orElseThrow().assignee())
                .isNull();
        assertThat(world.entrustments().entrustAll("hamid", "nadia", false, World.RACHID))
                .isEqualTo(absent);
        assertThat(world.entrustments().entrust(task.id(), "nadia", true, World.RACHID))
                .isEqualTo(new Entrusting.Entrusted("Nadia Chraibi", 1));
    }

    @Test
    void anAbsenceIsRefusedWithItsReason() {
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID, World.OMAR);
        LocalDate day = today().plusDays(10);

        assertThat(absences().state("nadia", day, day.minusDays(1), null, World.NADIA))
                .isEqualTo(new Stating.WrongDays(Days.Problem.END_BEFORE_START));
        assertThat(absences().state("nadia", day.minusDays(20), day.minusDays(11), null, World.NADIA))
                .isEqualTo(new Stating.WrongDays(Days.Problem.PAST));
        assertThat(absences().state("nadia", day, today().plusYears(1).plusDays(1), null, World.NADIA))
                .isEqualTo(new Stating.WrongDays(Days.Problem.TOO_FAR));
        assertThat(absences().state("nadia", day, day, "nadia", World.NADIA)).isEqualTo(new Stating.OneSelf());
        assertThat(absences().state("nadia", day, day, "omar", World.NADIA)).isEqualTo(new Stating.NotAColleague());
        assertThat(absences().state("hamid", day, day, null, World.NADIA)).isEqualTo(new Stating.NotYours());
        assertThat(absences().state("omar", day, day, null, World.RACHID)).isEqualTo(new Stating.NotYours());
        assertThat(absences().state("nadia", day, day.plusDays(5), "hamid", World.NADIA))
                .isEqualTo(new Stating.Stated(List.of(), List.of()));
        assertThat(absences().state("nadia", day.plusDays(5), day.plusDays(6), null, World.RACHID))
                .isEqualTo(new Stating.Overlaps(day, day.plusDays(5)));
        assertThat(absences().state("hamid", day.plusDays(2), day.plusDays(8), "rachid", World.SECOND_REGISTRAR))
                .isInstanceOfSatisfying(
                        Stating.Stated.class,
                        stated -> assertThat(stated.leftAlone()).hasSize(1));
        assertThat(absences().state("rachid", day, day.plusDays(9), "nadia", World.RACHID))
                .as("nadia, hamid, rachid, nadia")
                .isEqualTo(new Stating.Loop("Nadia Chraibi"));
        assertThat(absences().end(absences().of(World.NADIA).getFirst().id(), World.SECOND_REGISTRAR))
                .isFalse();
        assertThat(absences().end(absences().of(World.NADIA).getFirst().id(), World.NADIA))
                .isTrue();
        assertThat(absences().of(World.NADIA)).isEmpty();
    }

    @Test
    void aSubstituteWhoIsAwayTooStandsInForNobodyAndThatIsSaid() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);
        world.claims().takeNext(World.NADIA);
        absences().state("hamid", today(), today().plusDays(1), "rachid", World.SECOND_REGISTRAR);

        assertThat(absences().state("nadia", today(), today().plusDays(5), "hamid", World.NADIA))
                .isInstanceOfSatisfying(
                        Stating.Stated.class,
                        stated -> assertThat(stated.substituteAway())
                                .extracting(Absence::officerName)
                                .containsExactly("Hamid Lahlou"));

        assertThat(world.tasks().open(World.SECOND_REGISTRAR, list(Show.STANDING_IN), null))
                .isEmpty();
        assertThat(world.tasks().open(World.RACHID, list(Show.STANDING_IN), null))
                .as("not of who stands in for who stands in")
                .isEmpty();
        assertThat(world.tasks().open(World.RACHID, list(Show.ALONE), null)).hasSize(1);
    }

    @Test
    void aSupervisorGivesTheSupervisingForSomeDaysAndItEndsWithThem() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        seen(World.NADIA, World.SECOND_REGISTRAR, World.RACHID, World.OMAR);
        OfficerTask task = world.claims().takeNext(World.SECOND_REGISTRAR).orElseThrow();
        world.asOwner().sql("""
                        insert into guichet.task_candidate
                        values ('civil-registry:supervisor', 'civil-registry', null, true) on conflict do nothing
                        """).update();
        assertThat(officers().load(World.NADIA)).isEmpty();
        assertThat(world.entrustments().entrust(task.id(), "nadia", false, World.NADIA))
                .isEqualTo(new Entrusting.Gone());
        assertThat(delegations().give("hamid", today(), today(), World.NADIA)).isEqualTo(new Delegating.NotYours());
        assertThat(delegations().give("omar", today(), today(), World.RACHID))
                .isEqualTo(new Delegating.NotAColleague());

        assertThat(delegations().give("nadia", today(), today().plusDays(2), World.RACHID))
                .isEqualTo(new Delegating.Given("Nadia Chraibi"));

        assertThat(delegations().give("nadia", today(), today(), World.RACHID))
                .isEqualTo(new Delegating.HasIt("Nadia Chraibi"));
        assertThat(delegations().give("hamid", today(), today(), World.NADIA))
                .as("nobody passes on what they were given")
                .isEqualTo(new Delegating.NotYours());
        assertThat(officers().load(World.NADIA)).hasSize(3);
        assertThat(world.entrustments().entrust(task.id(), "nadia", false, World.NADIA))
                .isEqualTo(new Entrusting.Entrusted("Nadia Chraibi", 1));
        world.asOwner()
                .sql("update guichet.task set candidate = 'civil-registry:supervisor'")
                .update();
        assertThat(world.tasks().find(task.id(), World.NADIA)).isPresent();

        world.asOwner().sql("update guichet.delegation set ends_at = now()").update();
        assertThat(world.tasks().find(task.id(), World.NADIA)).isEmpty();
        assertThat(officers().load(World.NADIA)).isEmpty();
    }

    @Test
    void aDelegationEndsWithTheRightOfWhoeverGaveIt() {
        seen(World.NADIA, World.RACHID);
        delegations().give("nadia", today(), today().plusDays(2), World.RACHID);
        assertThat(officers().supervises(World.NADIA)).isTrue();

        seen(new Officer("rachid", "Rachid Benjelloun", "civil-registry", false));

        assertThat(officers().supervises(World.NADIA)).isFalse();
    }

    @Test
    void aUnitSeesWhatCameWhatWasClosedAndSinceWhenTheRestIsOpen() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        Reference decided = world.declareBirth(world.person("Karim El Amrani", "CD200002"));
        world.declareBirth(world.person("Hanae Tazi", "AB100002"));
        world.accept(decided);
        // As if the first one had come nine days ago.
        world.asOwner()
                .sql(
                        "update guichet.work_tally set day = day - 9 where decided = 0 and otherwise = 0 and still_open = 1"
                                + " and id = (select min(id) from guichet.work_tally)")
                .update();

        OfProcedure births = births(World.NADIA, Period.WEEK);
        assertThat(births.work().decided()).isEqualTo(1);
        assertThat(births.work().percentInTime()).isEqualTo(100);
        assertThat(births.work().arrived()).as("one came before the week").isEqualTo(2);
        assertThat(births.open()).isEqualTo(new StillOpen(2, 9, 9, 0));
        assertThat(births(World.NADIA, Period.MONTH).work().arrived()).isEqualTo(3);
        assertThat(figures(World.OMAR, Period.MONTH).procedures())
                .as("of another authority")
                .noneMatch(one -> one.work().arrived() > 0 && one.work().decided() > 0);

        UnitFigures before = figures(World.NADIA, Period.QUARTER);
        world.bean(AddingUp.class).run();
        assertThat(world.asOwner()
                        .sql("select count(*) from guichet.work_tally")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(figures(World.NADIA, Period.QUARTER)).isEqualTo(before);
        assertThat(before.weeks().stream()
                        .mapToInt(week -> week.work().arrived())
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void theTimeOfAFileIsPartedBetweenThePersonTheOtherAuthoritiesAndTheUnit() {
        Reference reference = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        world.bean(Complements.class).ask(task.id(), World.NADIA, List.of("other"), "", List.of());
        // Ten days at the unit, of which the person was asked on four, and another authority on five, two of them too.
        world.asOwner()
                .sql("update guichet.task set created_at = now() - interval '10 days'")
                .update();
        world.asOwner()
                .sql("update guichet.complement set state = 'answered', asked_at = now() - interval '8 days',"
                        + " settled_at = now() - interval '4 days'")
                .update();
        world.asOwner().sql("""
                        insert into guichet.opinion (case_id, asked_by, asker, asker_name, authority, question, lateness,
                                                     asked_at, reminds_at, due_at, state, answer, answered_at)
                        select id, 'civil-registry', 'nadia', 'Nadia', 'social-security', '?', 'escalate',
                               now() - interval '6 days', now(), now(), 'given', 'favourable', now() - interval '1 day'
                          from guichet.case_file
                        """).update();

        world.accept(reference);

        Work work = births(World.NADIA, Period.WEEK).work();
        assertThat(work.withPerson()).isEqualTo(Duration.ofDays(4));
        assertThat(work.withOthers()).isEqualTo(Duration.ofDays(3));
        assertThat(work.atUnit().toHours()).isEqualTo(Duration.ofDays(3).toHours());
    }

    @Test
    void aFileThatIsHandedOverCountsWhereItIs() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        world.asOwner()
                .sql("update guichet.task set due_at = now() - interval '1 day'")
                .update();
        assertThat(births(World.NADIA, Period.WEEK).open()).isEqualTo(new StillOpen(1, 0, 0, 1));

        world.bean(HandOvers.class).give(task.id(), "social-security", "Pas à nous", World.NADIA);

        OfProcedure ours = births(World.NADIA, Period.WEEK);
        assertThat(ours.open()).isEqualTo(new StillOpen(0, -1, -1, 0));
        assertThat(ours.work().otherwise()).isEqualTo(1);
        assertThat(ours.work().percentInTime()).as("none was decided").isNegative();
        assertThat(births(World.OMAR, Period.WEEK).open()).isEqualTo(new StillOpen(1, 0, 0, 1));
    }

    private static UnitFigures figures(Officer officer, Period period) {
        return world.bean(Figures.class).of(officer, period);
    }

    private static OfProcedure births(Officer officer, Period period) {
        return figures(officer, period).procedures().stream()
                .filter(one -> one.service().equals(World.BIRTH))
                .findFirst()
                .orElseThrow();
    }

    private static void seen(Officer... arriving) {
        for (Officer officer : arriving) {
            officers().seen(officer);
        }
    }

    private static LocalDate today() {
        return absences().today(World.NADIA);
    }

    private static void absencesAreOver() {
        world.asOwner()
                .sql("update guichet.absence set starts_at = starts_at - interval '9 days', ends_at = now()")
                .update();
    }

    private static Absences absences() {
        return world.bean(Absences.class);
    }

    private static Delegations delegations() {
        return world.bean(Delegations.class);
    }

    private static List<Reference> found(String text, Officer officer) {
        return search(new Question(text, null, null, false), officer);
    }

    private static List<Reference> search(Question question, Officer officer) {
        return world.bean(FileSearch.class).find(question, FileSearch.PAGE, officer).stream()
                .map(FoundFile::reference)
                .toList();
    }

    private static Listing list(Show show) {
        return new Listing(show, null);
    }

    private static Officers officers() {
        return world.bean(Officers.class);
    }

    private static Map<Address, String> accepting() {
        return Map.of(
                Address.of("decision.outcome"), "accepted",
                Address.of("decision.reason"), "complete",
                Address.of("decision.explanation"), "Tout est en ordre.");
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... attempts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.length)) {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : threads.invokeAll(List.of(attempts))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
