package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Faults 1, 24, 25, 39 and 47: several at once, and people who try what is not theirs. */
class SameMomentTest {

    private static final int AT_ONCE = 12;

    private static World world;
    private static Families families;
    private static Oracles oracles;

    @BeforeAll
    static void start() {
        world = new World();
        families = new Families(world);
        oracles = new Oracles(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void holdTheOracles() {
        oracles.hold();
    }

    @Test
    void whatIsToldOrKeptBesideACaseHoldsNobodyUpWhoActsOnIt() throws Exception {
        Reference reference = world.declareBirth(families.mother());
        await().until(() -> !world.tasksOf(reference, World.NADIA).isEmpty());
        try (Connection beside = world.connectionAsPortal();
                Statement told = beside.createStatement()) {
            beside.setAutoCommit(false);
            // What every row that refers to the case takes until its transaction ends: a notice, a log entry, a
            // message.
            told.execute("select from guichet.case_file where reference = '" + reference + "' for key share");

            assertThat(CompletableFuture.supplyAsync(
                                    () -> world.decide(reference, World.NADIA, "accepted", "complete", "Conforme."))
                            .get(20, TimeUnit.SECONDS))
                    .isInstanceOf(Decision.Taken.class);
            beside.rollback();
        }
    }

    @Test
    void aRequestFiledByManyClicksIsOneCaseWithOneReceiptAndOneProcess() throws Exception {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);

        List<FilingResult> submissions = atOnce(() -> world.filing().submit(draft.id(), mother));

        assertThat(submissions).hasOnlyElementsOfType(FilingResult.Receipt.class);
        assertThat(submissions.stream().distinct()).hasSize(1);
        assertThat(count("select count(*) from case_file where owner = ?", mother.subject()))
                .isEqualTo(1);
        assertThat(world.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(draft.id().toString())
                        .count())
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from task where case_id = ?::uuid",
                        draft.id().toString()))
                .isEqualTo(1);
    }

    @Test
    void aDraftBegunInTwoTabsIsOneDraft() throws Exception {
        Person mother = families.mother();

        List<CaseFile.Draft> drafts = atOnce(() -> world.drafts().begin(World.BIRTH, mother));

        assertThat(drafts.stream().map(CaseFile.Draft::id).distinct()).hasSize(1);
    }

    @Test
    void anAnswerThatRacesTheFilingIsInTheFiledCaseOrRefusedButNeverAfterIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            Person mother = families.mother();
            CaseFile.Draft draft = world.draftOfBirth(mother);
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Boolean> answer = threads.submit(() -> {
                    start.await();
                    try {
                        world.answer(draft, mother, "applicant.email", "");
                        return true;
                    } catch (IllegalStateException e) {
                        return false;
                    }
                });
                Future<FilingResult> submission = threads.submit(() -> {
                    start.await();
                    return world.filing().submit(draft.id(), mother);
                });
                // Emptied in time, the request is incomplete; too late, the answer stands as it was filed.
                assertThat(submission.get() instanceof FilingResult.Incomplete).isEqualTo(answer.get());
            }
        }
    }

    @Test
    void answeringAFiledRequestIsRefused() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        world.file(draft, mother);
        Map<String, Object> before = oracles.rows();

        assertThatThrownBy(() -> world.answer(draft, mother, "child.givenName", "Autre"))
                .isInstanceOf(IllegalStateException.class);

        assertThat(oracles.rows()).isEqualTo(before);
    }

    @Test
    void evidenceThatArrivesAfterFilingChangesNothingThatWasFiled() throws Exception {
        Person zineb = families.mother();
        world.trouble("health-facility", "", "fail", "\"times\": 1");
        CaseFile.Draft draft = world.draftOfBirth(zineb);
        world.answer(
                draft,
                zineb,
                "birth.date",
                java.time.LocalDate.now().minusDays(2).toString());
        world.answer(draft, zineb, "birth.time", "10:10");
        world.answer(draft, zineb, "birth.facility", "Ailleurs");
        world.answer(draft, zineb, "birth.place", "Ailleurs");
        world.answer(draft, zineb, "child.sex", "female");
        world.trouble("health-facility", "", "slow", "\"times\": 1, \"delayMillis\": 1500");
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> gathering = threads.submit(() -> world.drafts().gather(draft, () -> {}));
            world.file(draft, zineb);
            gathering.get();
        }

        assertThat(world.draftContents()
                        .values(draft.id(), zineb)
                        .get(Address.of("birth.place"))
                        .value()
                        .asString())
                .isEqualTo("Ailleurs");
    }

    @Test
    void ofTwoOfficersWhoDecideAtOnceOneDecides() throws Exception {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        String task = world.task(reference, World.NADIA).id();
        List<Officer> officers = List.of(World.NADIA, World.SECOND_REGISTRAR, World.RACHID);

        List<Decision> decisions = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(officers.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(officers.size())) {
            List<Future<Decision>> running = new ArrayList<>();
            for (Officer officer : officers) {
                running.add(threads.submit(() -> {
                    start.await();
                    return world.decide(task, officer, "accepted", "complete", officer.name());
                }));
            }
            for (Future<Decision> one : running) {
                decisions.add(one.get());
            }
        }

        assertThat(decisions).filteredOn(Decision.Taken.class::isInstance).hasSize(1);
        assertThat(decisions).hasOnlyElementsOfTypes(Decision.Taken.class, Decision.TakenBy.class, Decision.Gone.class);
        Officer winner = officers.get(decisions.indexOf(new Decision.Taken()));
        assertThat(world.closed(reference, mother)
                        .values()
                        .get(Address.of("decision.explanation"))
                        .value()
                        .asString())
                .isEqualTo(winner.name());
    }

    @Test
    void aTaskThatSomebodyHasTakenIsNotDecidedByAnother() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        String task = world.task(reference, World.NADIA).id();

        assertThat(world.claims().claim(task, World.NADIA)).isEqualTo(new Claim.Yours());
        assertThat(world.claims().claim(task, World.NADIA)).isEqualTo(new Claim.Yours());
        assertThat(world.claims().claim(task, World.SECOND_REGISTRAR)).isEqualTo(new Claim.TakenBy(World.NADIA.name()));
        assertThat(world.decide(task, World.SECOND_REGISTRAR, "refused", "inconsistent-evidence", "Non."))
                .isEqualTo(new Decision.TakenBy(World.NADIA.name()));
        world.claims().release(task, World.SECOND_REGISTRAR);
        assertThat(world.claims().claim(task, World.SECOND_REGISTRAR)).isInstanceOf(Claim.TakenBy.class);
        world.claims().release(task, World.NADIA);
        assertThat(world.claims().claim(task, World.SECOND_REGISTRAR)).isEqualTo(new Claim.Yours());
    }

    @Test
    void aDecisionWithAGapDecidesNothing() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);

        assertThat(world.decide(reference, World.NADIA, "accepted", "complete", " "))
                .isInstanceOf(Decision.Incomplete.class);
        assertThat(world.decide(reference, World.NADIA, "perhaps", "complete", "Peut-être."))
                .isInstanceOf(Decision.Incomplete.class);

        assertThat(world.tasksOf(reference, World.NADIA)).hasSize(1);
    }

    @Test
    void anOfficerOfAnotherAuthoritySeesTakesAndDecidesNothing() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        OfficerTask task = world.task(reference, World.NADIA);
        Map<String, Object> before = oracles.rows();

        assertThat(world.tasksOf(reference, World.OMAR)).isEmpty();
        assertThat(world.tasks().find(task.id(), World.OMAR)).isEmpty();
        assertThat(world.claims().claim(task.id(), World.OMAR)).isEqualTo(new Claim.Gone());
        assertThat(world.decide(task.id(), World.OMAR, "accepted", "complete", "Non."))
                .isEqualTo(new Decision.Gone());
        world.claims().release(task.id(), World.OMAR);
        assertThatThrownBy(() -> world.taskContents().values(task, World.OMAR))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> world.taskContents().evidence(task, World.OMAR))
                .isInstanceOf(NoSuchElementException.class);

        assertThat(oracles.rows()).isEqualTo(before);
    }

    @Test
    void somebodyElsesRequestIsTheSameAsNone() {
        Person mother = families.mother();
        Person stranger = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        Map<String, Object> before = oracles.rows();

        assertThatThrownBy(() -> world.draftContents().values(draft.id(), stranger))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> world.draftContents().evidence(draft.id(), stranger))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> world.draftContents().questions(draft, stranger))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> world.filing().submit(draft.id(), stranger))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> world.answer(draft, stranger, "child.givenName", "Autre"))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(oracles.rows()).isEqualTo(before);

        Reference reference = world.file(draft, mother);
        assertThat(world.timelines().find(reference, stranger)).isEqualTo(Optional.empty());
        assertThat(world.timelines().mine(stranger, null)).isEmpty();
    }

    @Test
    void hostileTextIsKeptAsTextOrRefusedAndBreaksNothing() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        List<String> hostile = List.of(
                "'; drop table case_file; --",
                "\u0000Lina",
                "a".repeat(1_000_000),
                "a".repeat(3_999) + "\uD83D\uDE00",
                "\uD800",
                "=cmd|' /C calc'!A0",
                "<script>alert(1)</script>",
                "Lina\r\nBcc: tous@exemple.ma",
                "Linaلينة");

        for (String text : hostile) {
            assertThat(world.draftAnswers().answer(draft, Address.of("child.givenName"), text, mother))
                    .as(text.substring(0, Math.min(40, text.length())))
                    .isInstanceOf(Reading.Wrong.class);
            assertThat(world.filing().submit(draft.id(), mother)).isInstanceOf(FilingResult.Incomplete.class);
            assertThat(world.draftContents().questions(draft, mother)).isNotEmpty();
        }
        assertThat(count(
                        "select max(length(typed)) from case_value where case_id = ?::uuid",
                        draft.id().toString()))
                .isLessThanOrEqualTo(4_002);
        // What only turns the reading of a name around is left out, and the name is kept as it reads then.
        assertThat(world.draftAnswers().answer(draft, Address.of("child.givenName"), "Lina\u202E\u202Dnila", mother))
                .isInstanceOfSatisfying(
                        Reading.Value.class,
                        kept -> assertThat(kept.json().asString()).isEqualTo("Linanila"));
    }

    @Test
    void whatTheFormDoesNotAskCannotBeAnswered() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        Map<String, Object> before = oracles.rows();

        for (String address : List.of("decision.outcome", "applicant.nationalId", "entitlement.amount")) {
            assertThatThrownBy(() -> world.answer(draft, mother, address, "accepted"))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(oracles.rows()).isEqualTo(before);
    }

    private static int count(String sql, String parameter) {
        return world.asPortal().sql(sql).param(parameter).query(Integer.class).single();
    }

    private static <T> List<T> atOnce(Callable<T> action) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
