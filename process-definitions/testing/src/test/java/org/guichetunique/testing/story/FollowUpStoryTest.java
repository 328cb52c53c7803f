package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.Job;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.clock.DatabaseClock;
import org.guichetunique.casework.casefile.clock.LegalLimitWatch;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.casefile.timeline.RemainingSteps;
import org.guichetunique.casework.casefile.timeline.StepDurations;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.office.complement.ComplementAnswerResult;
import org.guichetunique.casework.office.complement.ComplementAnswers;
import org.guichetunique.casework.office.complement.ComplementRequest;
import org.guichetunique.casework.office.complement.ComplementResult;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.complement.LapsedComplements;
import org.guichetunique.casework.office.message.Message;
import org.guichetunique.casework.office.message.MessageResult;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.operation.withdrawal.Withdrawals;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens between filing and answer: complements, messages, withdrawals, and the legal clock running out. */
class FollowUpStoryTest {

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

    @AfterEach
    void holdTheOracles() {
        new Oracles(world).hold();
    }

    @Test
    void aComplementStopsTheClockOnceAndASecondOneIsRefused() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        OfficerTask task = world.task(reference, World.NADIA);
        Instant before = task.dueAt();
        Address phone = Address.of("applicant.phone");

        ComplementResult asked =
                complements().ask(task.id(), World.NADIA, List.of("information-missing"), "Tél. ?", List.of(phone));

        assertThat(asked).isInstanceOf(ComplementResult.Asked.class);
        OfficerTask waiting = world.task(reference, World.NADIA);
        assertThat(waiting.waitsUntil()).isNotNull();
        assertThat(waiting.dueAt()).isAfter(before);
        assertThat(timer(task.caseId(), "limit-passed")).isEqualTo(Date.from(waiting.dueAt()));
        assertThat(complements().ask(task.id(), World.NADIA, List.of("other"), "", List.of()))
                .isInstanceOf(ComplementResult.AskedBefore.class);

        assertThat(complementAnswers().answer(reference, "", mother))
                .isInstanceOf(ComplementAnswerResult.Incomplete.class);
        complementAnswers().write(reference, phone, "06 99 88 77 66", mother);
        assertThat(complementAnswers().answer(reference, "Voici.", mother))
                .isInstanceOf(ComplementAnswerResult.Answered.class);
        assertThat(complementAnswers().answer(reference, "Encore.", mother))
                .isInstanceOf(ComplementAnswerResult.Gone.class);

        // Answered on the same day: the authority has the time that it had.
        assertThat(world.task(reference, World.NADIA).dueAt()).isEqualTo(before);
        assertThat(timer(task.caseId(), "limit-passed")).isEqualTo(Date.from(before));
        assertThat(kinds(task.caseId())).containsExactly("filed", "complement-requested", "complement-answered");
        world.accept(reference);
        assertThat(world.closed(reference, mother).values().get(phone).value().asString())
                .isEqualTo("+212699887766");
        assertThat(kinds(task.caseId())).endsWith("decided", "document-issued", "document-issued", "closed");
    }

    @Test
    void aComplementThatIsNotAnsweredLetsTheClockGoOnByItself() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        OfficerTask task = world.task(reference, World.NADIA);
        complements().ask(task.id(), World.NADIA, List.of("document-missing"), "", List.of());
        Instant limit = world.task(reference, World.NADIA).dueAt();
        world.asOwner()
                .sql("update guichet.complement set due_at = now() - interval '1 minute' where case_id = :id")
                .param("id", task.caseId().value())
                .update();

        world.bean(LapsedComplements.class).run();
        world.bean(LapsedComplements.class).run();

        assertThat(complementAnswers().answer(reference, "Trop tard", mother))
                .isInstanceOf(ComplementAnswerResult.Gone.class);
        assertThat(complementAnswers().find(reference, mother).orElseThrow().state())
                .isEqualTo(ComplementRequest.State.LAPSED);
        assertThat(world.task(reference, World.NADIA).dueAt()).isEqualTo(limit);
        assertThat(kinds(task.caseId())).endsWith("complement-lapsed").doesNotHaveDuplicates();
    }

    @Test
    void thoseConcernedAreWarnedOnceAndToldOnceThatTheLimitHasPassed() {
        Reference reference = world.declareBirth(families.mother());
        OfficerTask task = world.task(reference, World.NADIA);

        filedDaysAgo(task.caseId(), 27);
        world.bean(LegalLimitWatch.class).ring();
        world.bean(LegalLimitWatch.class).ring();
        assertThat(kinds(task.caseId())).containsExactly("filed", "warning");

        filedDaysAgo(task.caseId(), 32);
        world.bean(LegalLimitWatch.class).ring();
        world.bean(LegalLimitWatch.class).ring();
        assertThat(kinds(task.caseId())).containsExactly("filed", "warning", "overdue");
    }

    /** Fault 28: the clock of a machine is a day off. */
    @Test
    void whetherALimitHasPassedIsReadFromOneClockAndAMachineThatIsADayOffDoesNotStart() {
        DatabaseClock clock = world.bean(DatabaseClock.class);

        clock.mustAgreeWith(Clock.systemUTC());
        for (int days : List.of(-1, 1)) {
            assertThatThrownBy(() -> clock.mustAgreeWith(Clock.offset(Clock.systemUTC(), Duration.ofDays(days))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Set it");
        }
    }

    @Test
    void aDecisionThatComesAfterTheDeadlineHasFiredChangesNothing() {
        Reference reference = world.declareBirth(families.mother());
        OfficerTask task = world.task(reference, World.NADIA);

        world.engine()
                .getManagementService()
                .executeJob(job(task.caseId(), "limit-passed").getId());

        assertThat(world.decide(task.id(), World.NADIA, "accepted", "complete", "Trop tard."))
                .isInstanceOf(Decision.Gone.class);
        assertThat(complements().ask(task.id(), World.NADIA, List.of("other"), "", List.of()))
                .isInstanceOf(ComplementResult.Gone.class);
        assertThat(world.tasksOf(reference, World.RACHID)).hasSize(1);
    }

    @Test
    void aRequestThatIsWithdrawnIsClosedAndLeavesTheWorklist() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        OfficerTask task = world.task(reference, World.NADIA);

        assertThat(withdrawals().withdraw(reference, families.mother())).isFalse();
        assertThat(withdrawals().withdraw(reference, mother)).isTrue();
        assertThat(withdrawals().withdraw(reference, mother)).isFalse();

        CaseFile.Filed file = world.closed(reference, mother).file();
        assertThat(((CaseFile.Closed) file).ending()).isEqualTo("withdrawn");
        assertThat(world.tasksOf(reference, World.NADIA)).isEmpty();
        assertThat(world.decide(task.id(), World.NADIA, "accepted", "complete", "Tout est en ordre."))
                .isInstanceOf(Decision.Gone.class);
        assertThat(kinds(task.caseId())).containsOnlyOnce("withdrawn", "closed");
    }

    /** Fault 27's neighbour: both may be told that they were too late, neither that something broke. */
    @Test
    void ofAWithdrawalAndADecisionAtOnceOneIsWhatHappened() throws Exception {
        for (int round = 0; round < 4; round++) {
            Person mother = families.mother();
            Reference reference = world.declareBirth(mother);
            OfficerTask task = world.task(reference, World.NADIA);
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Boolean> withdrawal = threads.submit(() -> {
                    together.await();
                    return withdrawals().withdraw(reference, mother);
                });
                Future<Decision> decision = threads.submit(() -> {
                    together.await();
                    return world.decide(task.id(), World.NADIA, "refused", "inconsistent-evidence", "Incomplet.");
                });

                assertThat(withdrawal.get())
                        .as("%s", decision.get())
                        .isNotEqualTo(decision.get() instanceof Decision.Taken);
                String ending =
                        ((CaseFile.Closed) world.closed(reference, mother).file()).ending();
                assertThat(ending).isEqualTo(withdrawal.get() ? "withdrawn" : "refused");
            }
        }
    }

    @Test
    void thePersonIsToldWhatIsStillToComeAndFromWhom() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);

        Timeline timeline = world.timeline(reference, mother);

        assertThat(timeline.ahead())
                .extracting(RemainingSteps.Ahead::textKey)
                .startsWith("step.register-birth", "step.register-child");
        assertThat(timeline.ahead().getFirst().authority().code()).isEqualTo("civil-registry");
        assertThat(world.timelines()
                        .standing(world.timelines().mine(mother, null))
                        .get(timeline.file().id())
                        .ahead())
                .isEqualTo(timeline.ahead());
        withdrawals().withdraw(reference, mother);
        assertThat(world.closed(reference, mother).ahead()).isEmpty();
    }

    @Test
    void howLongAStepUsuallyTakesIsLearntFromThoseThatEnded() {
        Reference reference = world.declareBirth(families.mother());
        CaseId id = world.task(reference, World.NADIA).caseId();
        world.asOwner().sql("""
                        insert into guichet.case_step (id, case_id, activity, kind, state, started_at, ended_at)
                        select 'step-' || n, :id, 'examine-slowly', 'task', 'done', now() - interval '2 days',
                               now() - interval '30 seconds' from generate_series(1, 6) n
                        """).param("id", id.value()).update();
        world.asOwner()
                .sql("update guichet.step_duration_learnt set until = now() - interval '1 minute'")
                .update();
        StepDurations durations = world.bean(StepDurations.class);

        durations.run();
        durations.run();

        assertThat(world.asOwner()
                        .sql("select round(steps) from guichet.step_duration where activity = 'examine-slowly'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(durations.usual(World.BIRTH, "examine-slowly"))
                .isBetween(Duration.ofHours(47), Duration.ofHours(49));
        assertThat(durations.usual(World.BIRTH, "never-done")).isZero();
    }

    @Test
    void messagesGoBothWaysAreBoundedAndStayInTheirFile() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        OfficerTask task = world.task(reference, World.NADIA);
        Messages messages = world.bean(Messages.class);
        String hostile = "<script>alert('x')</script>'; drop table message; --\u0000 مرحبا";

        assertThat(messages.write(reference, hostile, mother)).isInstanceOf(MessageResult.Sent.class);
        assertThat(messages.write(reference, " \n ", mother)).isInstanceOf(MessageResult.Blank.class);
        assertThat(messages.write(reference, "x".repeat(1_000_000), mother)).isInstanceOf(MessageResult.TooLong.class);
        assertThat(messages.write(reference, "Bonjour", families.mother())).isInstanceOf(MessageResult.Closed.class);
        assertThat(messages.write(task, "Bonjour", World.OMAR)).isInstanceOf(MessageResult.Closed.class);
        assertThat(messages.of(reference, null, families.mother())).isEmpty();

        List<Message> seen = messages.of(task, null, World.NADIA);
        assertThat(seen).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(hostile.replace("\u0000", ""));
            assertThat(message.fromOfficer()).isFalse();
        });
        assertThat(messages.write(task, "Merci.", World.NADIA)).isInstanceOf(MessageResult.Sent.class);
        assertThat(messages.of(reference, null, mother))
                .extracting(Message::text)
                .containsExactly("Merci.", seen.getFirst().text());
        for (int i = 0; i < 20; i++) {
            messages.write(reference, "Encore " + i, mother);
        }
        assertThat(messages.write(reference, "Un de trop", mother)).isInstanceOf(MessageResult.TooMany.class);
        assertThat(kinds(task.caseId())).contains("message-from-officer", "message-from-person");
    }

    private static void filedDaysAgo(CaseId id, int days) {
        world.asOwner().sql("""
                        update guichet.case_clock set started_at = now() - make_interval(days => :days),
                               rings_at = now() - interval '1 second' where case_id = :id
                        """).param("days", days).param("id", id.value()).update();
        assertThat(world.bean(Clocks.class).find(id)).isPresent();
    }

    private static ComplementAnswers complementAnswers() {
        return world.bean(ComplementAnswers.class);
    }

    private static Complements complements() {
        return world.bean(Complements.class);
    }

    private static Withdrawals withdrawals() {
        return world.bean(Withdrawals.class);
    }

    private static List<String> kinds(CaseId id) {
        return world.bean(CaseEvents.class).of(id).stream().map(CaseEvent::kind).toList();
    }

    private static Date timer(CaseId id, String activity) {
        return job(id, activity).getDuedate();
    }

    private static Job job(CaseId id, String activity) {
        var management = world.engine().getManagementService();
        String instance = world.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .singleResult();
    }
}
