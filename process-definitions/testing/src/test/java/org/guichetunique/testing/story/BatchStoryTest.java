package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.task.Batch;
import org.guichetunique.casework.office.task.BatchBegin;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.BatchFile;
import org.guichetunique.casework.office.task.BatchFile.State;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Transfers;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Like files are decided in the same words, each by itself, and every one that was chosen is accounted for. */
class BatchStoryTest extends OfficeStory {

    private static Families families;

    @BeforeAll
    static void find() {
        families = new Families(world);
    }

    @Test
    void everyChosenFileIsNamedBeforeAndAfterWithWhatBecomesOfIt() {
        Reference decided = declared();
        Reference passedOn = declared();
        Reference taken = declared();
        Reference waiting = declared();
        Reference first = declared();
        Reference second = declared();
        String none = UUID.randomUUID().toString();
        List<String> ids = Stream.concat(
                        Stream.of(decided, passedOn, taken, waiting, first, second, first)
                                .map(reference ->
                                        world.task(reference, World.NADIA).id()),
                        Stream.of(none))
                .toList();
        world.decide(decided, World.SECOND_REGISTRAR, "accepted", "complete", "Tout est en ordre.");
        world.claims().claim(ids.get(1), World.NADIA);
        world.bean(Transfers.class).give(ids.get(1), "social-security", "Pas à nous", World.NADIA);
        world.claims().claim(ids.get(2), World.SECOND_REGISTRAR);
        world.claims().claim(ids.get(3), World.NADIA);
        world.bean(Complements.class).ask(ids.get(3), World.NADIA, List.of("other"), "", List.of());

        Batch before = chosen(ids, World.NADIA);
        assertThat(before.files())
                .extracting(BatchStoryTest::reference, BatchFile::state, BatchFile::by)
                .containsExactly(
                        tuple(decided, State.DECIDED, "Hamid Lahlou"),
                        tuple(passedOn, State.ELSEWHERE, null),
                        tuple(taken, State.TAKEN, "Hamid Lahlou"),
                        tuple(waiting, State.WAITING, null),
                        tuple(first, State.TO_DECIDE, null),
                        tuple(second, State.TO_DECIDE, null),
                        tuple(null, State.UNKNOWN, null));
        assertThat(chosen(ids, World.OMAR).files())
                .as("of another authority: not even by name, but for the one that was given to it")
                .extracting(BatchStoryTest::reference)
                .containsExactly(null, passedOn, null, null, null, null, null);

        decided(before, World.NADIA);

        assertThat(now(before, World.NADIA).files())
                .extracting(BatchStoryTest::reference, BatchFile::state)
                .containsExactly(
                        tuple(decided, State.DECIDED),
                        tuple(passedOn, State.ELSEWHERE),
                        tuple(taken, State.TAKEN),
                        tuple(waiting, State.WAITING),
                        tuple(first, State.DONE),
                        tuple(second, State.DONE),
                        tuple(null, State.UNKNOWN));
        assertThat(together().find(before.id(), World.SECOND_REGISTRAR))
                .as("somebody else's")
                .isEmpty();
    }

    @Test
    void nothingIsDecidedBeforeTheDecisionIsConfirmedNorWhatTheOfficerDidNotAgreeTo() {
        String mine = task(declared());
        String freeAgain = task(declared());
        String takenMeanwhile = task(declared());
        world.claims().claim(freeAgain, World.SECOND_REGISTRAR);
        Batch batch = chosen(List.of(mine, freeAgain, takenMeanwhile), World.NADIA);
        assertThat(together().decideNext(batch.id(), World.NADIA)).isFalse();
        assertThat(begin(batch, Map.of(), World.NADIA)).isInstanceOf(BatchBegin.Incomplete.class);
        assertThat(world.tasks().find(mine, World.NADIA))
                .get()
                .extracting(OfficerTask::assignee)
                .as("not even taken")
                .isNull();

        world.claims().release(freeAgain, World.SECOND_REGISTRAR);
        assertThat(begin(batch, accepting(), World.NADIA)).isEqualTo(new BatchBegin.Begun());
        world.claims().claim(takenMeanwhile, World.SECOND_REGISTRAR);
        finish(batch, World.NADIA);

        assertThat(now(batch, World.NADIA).files())
                .extracting(BatchFile::state, BatchFile::by)
                .containsExactly(
                        tuple(State.DONE, null), tuple(State.NOT_CONFIRMED, null), tuple(State.TAKEN, "Hamid Lahlou"));
    }

    @Test
    void twoOfficersWhoDecideTheSameFilesWhileOthersArriveDecideNoneTwiceAndEachReadsWhatBecameOfAll()
            throws Exception {
        List<String> ids = new ArrayList<>();
        IntStream.range(0, 8).forEach(any -> ids.add(task(declared())));
        Batch nadias = chosen(ids, World.NADIA);
        Batch hamids = chosen(ids.reversed(), World.SECOND_REGISTRAR);

        Callable<Reference> arrival = BatchStoryTest::declared;
        List<Object> results = atOnce(
                () -> decided(nadias, World.NADIA), () -> decided(hamids, World.SECOND_REGISTRAR), arrival::call);

        List<BatchFile> ofNadia = now(nadias, World.NADIA).files();
        List<BatchFile> ofHamid = now(hamids, World.SECOND_REGISTRAR).files();
        assertThat(ofNadia).extracting(BatchFile::id).containsExactlyElementsOf(ids);
        assertThat(Stream.concat(ofNadia.stream(), ofHamid.stream())
                        .filter(file -> file.state() == State.DONE)
                        .map(BatchFile::id))
                .as("each by one of them")
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(Stream.concat(ofNadia.stream(), ofHamid.stream())
                        .filter(file -> file.state() != State.DONE)
                        .map(BatchFile::state))
                .allMatch(state -> state == State.DECIDED || state == State.TAKEN || state == State.ENDED);
        assertThat(decisions()).isEqualTo(8);
        assertThat(world.tasksOf((Reference) results.getLast(), World.NADIA))
                .as("arrived meanwhile")
                .hasSize(1);
    }

    @Test
    void oneThatFailsIsNamedAndTheOthersAreDecidedAllTheSame() {
        String first = task(declared());
        Reference troubled = declared();
        String last = task(declared());
        Batch batch = chosen(List.of(first, task(troubled), last), World.NADIA);
        world.asOwner().sql("""
                create function guichet.trouble() returns trigger language plpgsql as $$ begin
                  if new.case_id = (select id from guichet.case_file where reference = '%s') then raise 'no room'; end if;
                  return new; end $$
                """.formatted(troubled)).update();
        world.asOwner()
                .sql("create trigger trouble before insert on guichet.case_event"
                        + " for each row when (new.kind = 'decided') execute function guichet.trouble()")
                .update();
        try {
            decided(batch, World.NADIA);
        } finally {
            world.asOwner().sql("drop function guichet.trouble() cascade").update();
        }

        assertThat(now(batch, World.NADIA).files())
                .extracting(BatchFile::state)
                .containsExactly(State.DONE, State.FAILED, State.DONE);
        assertThat(world.task(troubled, World.NADIA).assignee())
                .as("as if nobody had tried")
                .isNull();
    }

    @Test
    void whoeverGoesOnAfterAnInterruptionDecidesTheRestAndWhoeverStopsNoMore() {
        List<String> ids = List.of(task(declared()), task(declared()), task(declared()));
        Batch batch = chosen(ids, World.NADIA);
        begin(batch, accepting(), World.NADIA);
        together().decideNext(batch.id(), World.NADIA);

        assertThat(now(batch, World.NADIA).goesOn()).isTrue();
        assertThat(now(batch, World.NADIA).files())
                .extracting(BatchFile::state)
                .containsExactly(State.DONE, State.TO_DECIDE, State.TO_DECIDE);
        together().decideNext(batch.id(), World.NADIA);
        together().stop(batch.id(), World.NADIA);
        assertThat(begin(batch, accepting(), World.NADIA)).as("a second click").isEqualTo(new BatchBegin.Begun());
        finish(batch, World.NADIA);

        assertThat(now(batch, World.NADIA).files())
                .extracting(BatchFile::state)
                .containsExactly(State.DONE, State.DONE, State.STOPPED);
        assertThat(world.tasks().find(ids.getLast(), World.NADIA)).isPresent();
    }

    @Test
    void hundredsAreTakenAtOnceAndThoseBeyondAreNamedToo() {
        List<String> ids = IntStream.range(0, BatchDecisions.MOST + 3)
                .mapToObj(number -> "none-" + number)
                .toList();

        Batch batch = chosen(ids, World.NADIA);

        assertThat(batch.files()).extracting(BatchFile::id).containsExactlyElementsOf(ids);
        assertThat(batch.in(State.BEYOND)).hasSize(3);
        assertThat(begin(batch, accepting(), World.NADIA)).isEqualTo(new BatchBegin.NothingLeft());
    }

    @Test
    void lookingAtWhatWouldBeDecidedIsNoReadingAndLookingIntoAFileIsOne() {
        OfficerTask looked = world.task(declared(), World.NADIA);
        Batch batch = chosen(List.of(looked.id(), task(declared())), World.NADIA);
        int before = readings();
        now(batch, World.NADIA);
        assertThat(readings()).isEqualTo(before);

        world.taskContents().values(looked, World.NADIA);
        world.taskContents().values(looked, World.NADIA);

        assertThat(readings()).isEqualTo(before + 1);
    }

    private static int readings() {
        return world.asOwner()
                .sql("select count(*) from guichet.exchange_log where kind = 'reading' and actor = 'nadia'")
                .query(Integer.class)
                .single();
    }

    private static int decisions() {
        return world.asOwner()
                .sql("select count(*) from guichet.case_event where kind = 'decided'")
                .query(Integer.class)
                .single();
    }

    private static BatchDecisions together() {
        return world.bean(BatchDecisions.class);
    }

    private static Reference declared() {
        return world.declareBirth(families.mother());
    }

    private static String task(Reference reference) {
        return world.task(reference, World.NADIA).id();
    }

    private static Batch chosen(List<String> ids, Officer officer) {
        return together().find(together().choose(ids, officer), officer).orElseThrow();
    }

    private static Batch now(Batch batch, Officer officer) {
        return together().find(batch.id(), officer).orElseThrow();
    }

    private static BatchBegin begin(
            Batch batch, Map<org.guichetunique.exchange.dictionary.Address, String> typed, Officer officer) {
        return together()
                .begin(
                        batch.id(),
                        batch.in(State.TO_DECIDE).stream().map(BatchFile::id).toList(),
                        typed,
                        null,
                        officer);
    }

    private static void finish(Batch batch, Officer officer) {
        while (together().decideNext(batch.id(), officer)) {
            // The next one.
        }
    }

    private static BatchBegin decided(Batch batch, Officer officer) {
        BatchBegin begun = begin(batch, accepting(), officer);
        assertThat(begun).isEqualTo(new BatchBegin.Begun());
        finish(batch, officer);
        return begun;
    }

    private static Reference reference(BatchFile file) {
        OfficerTask task = file.task();
        return task == null ? null : task.reference();
    }
}
