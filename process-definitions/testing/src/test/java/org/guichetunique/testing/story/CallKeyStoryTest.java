package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CallKeys;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseSteps.Step;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same act has the same idempotency key in whatever database the case goes on, and another act has another. */
class CallKeyStoryTest {

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
    void theKeyOfEachCallFollowsFromTheCaseAndItsStep() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.accept(reference);

        Timeline timeline = world.closed(reference, mother);

        CaseId id = timeline.file().id();
        List<Step> calls = world.bean(CaseSteps.class).of(id).stream()
                .filter(step -> step.kind() == CaseSteps.Kind.CALL)
                .toList();
        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(call -> assertThat(keysInTheLog(id, call))
                        .as("%s", call)
                        .containsOnly(CallKeys.of(id, call.activity(), call.member(), 1)
                                .toString()));
    }

    @Test
    void aCaseThatTakesItsStepsAgainAfterARestoreHasTheSameKeysAndEveryVisitItsOwn() {
        Person mother = families.mother();
        CaseId id = world.timeline(world.declareBirth(mother), mother).file().id();

        List<UUID> before = takeSteps(id);
        world.asOwner()
                .sql("delete from guichet.case_step where case_id = :case and activity like 'test-%'")
                .param("case", id.value())
                .update();
        List<UUID> after = takeSteps(id);

        assertThat(after).isEqualTo(before).doesNotHaveDuplicates();
        assertThat(before)
                .startsWith(
                        CallKeys.of(id, "test-register", "", 1),
                        CallKeys.of(id, "test-register", "", 2),
                        CallKeys.of(id, "test-affiliate", "child1", 1),
                        CallKeys.of(id, "test-affiliate", "child2", 1));
    }

    /** Twice to the same step, once for each of two, and one of them undone; under ids that are the engine's of the day. */
    private static List<UUID> takeSteps(CaseId id) {
        CaseSteps steps = world.bean(CaseSteps.class);
        List<Step> taken = List.of(
                call("test-register", ""),
                call("test-register", ""),
                call("test-affiliate", "child1"),
                call("test-affiliate", "child2"));
        taken.forEach(step -> steps.enter(id, step));
        Step undoing = call("test-undo", "");
        steps.enterUndoing(id, undoing, taken.get(1).id());
        return Stream.concat(taken.stream(), Stream.of(undoing))
                .map(step -> steps.callKey(id, step.id()).orElseThrow())
                .toList();
    }

    private static Step call(String activity, String member) {
        return new Step(
                UUID.randomUUID().toString(),
                activity,
                CaseSteps.Kind.CALL,
                "civil-registry",
                "civil-registry.registerBirth",
                CaseSteps.State.RUNNING,
                null,
                null,
                Instant.now(),
                Instant.now(),
                member);
    }

    private static List<String> keysInTheLog(CaseId id, Step call) {
        return world.asOwner()
                .sql("select distinct idempotency_key from guichet.exchange_log"
                        + " where case_id = :case and operation = :operation and at >= :entered")
                .param("case", id.value())
                // What was asked for the draft is another act.
                .param("entered", Timestamp.from(call.startedAt()))
                .param("operation", call.operation())
                .query(String.class)
                .list();
    }
}
