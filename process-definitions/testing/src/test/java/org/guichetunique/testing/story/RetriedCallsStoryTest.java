package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.operation.repair.Incident;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.operation.repair.Preview;
import org.guichetunique.casework.operation.repair.Repairs;
import org.guichetunique.casework.operation.repair.RetriedCall;
import org.guichetunique.casework.operation.repair.RetriedCalls;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator sees calls that fail long before they have failed for good, at the pace that the contracts state. */
class RetriedCallsStoryTest {

    private static final Operator ILYAS = new Operator("ilyas", "Ilyas Naciri");
    private static final String REGISTER = "population-register";

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
    void endTroubles() {
        world.endTroubles();
    }

    @Test
    void aCallThatFailedOnceIsSeenWithItsAttemptsAndItsNextTime() {
        Person mother = families.mother();
        RetriedCall call = failing(mother);

        assertThat(call.attempts()).isPositive();
        assertThat(call.left()).isPositive();
        assertThat(call.failed().code()).isEqualTo("AUTHORITY_ERROR");
        assertThat(call.failed().operation()).isEqualTo(REGISTER + ".registerChild");
        assertThat(retries().groups())
                .anySatisfy(group -> assertThat(group.authority()).isEqualTo(REGISTER));
        assertThat(incidents()).as("it has not failed for good").isEmpty();
        goesOn(call, mother);
    }

    @Test
    void itIsMadeAtOnceWhereTheOperatorKnowsThatTheAuthorityIsBack() {
        Person mother = families.mother();
        RetriedCall call = slowedDown(failing(mother));
        world.endTroubles();

        assertThat(retries().now(call.failed().caseId(), call.failed().step(), ILYAS))
                .isTrue();

        CaseFile.Closed closed = (CaseFile.Closed)
                world.closed(call.failed().reference(), mother).file();
        assertThat(closed.ending()).isEqualTo("rights-opened");
        assertThat(retries().now(call.failed().caseId(), call.failed().step(), ILYAS))
                .as("it waits no more")
                .isFalse();
        new Oracles(world).hold(call.failed().reference());
    }

    @Test
    void afterAnOutageAllOfThemAreMadeAtOnce() {
        Person one = families.mother();
        Person other = families.mother();
        slowedDown(failing(one));
        slowedDown(failing(other));
        world.endTroubles();

        assertThat(retries().allNow(new IncidentFilter(REGISTER, null, null), ILYAS))
                .isEqualTo(2);

        await().until(() -> retries().count(IncidentFilter.ALL) == 0);
    }

    @Test
    void itIsTriedNoMoreWhereTheOperatorSaysWhyAndIsSettledLikeTheOthers() {
        Person mother = families.mother();
        RetriedCall call = slowedDown(failing(mother));
        assertThatThrownBy(() ->
                        retries().stop(call.failed().caseId(), call.failed().step(), ILYAS, " "))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(retries().stop(call.failed().caseId(), call.failed().step(), ILYAS, "The register moves house"))
                .isTrue();

        assertThat(incidents())
                .extracting(Incident::reference)
                .contains(call.failed().reference());
        assertThat(retries().find(call.failed().caseId(), call.failed().step())).isEmpty();
        assertThat(world.asPortal()
                        .sql("select reason from guichet.repair_action where action = 'stopped' and case_id = :case")
                        .param("case", call.failed().caseId().value())
                        .query(String.class)
                        .list())
                .containsExactly("The register moves house");
        world.endTroubles();
        assertThat(world.bean(Repairs.class)
                        .retry(call.failed().caseId(), call.failed().step(), ILYAS))
                .isTrue();
        world.closed(call.failed().reference(), mother);
    }

    @Test
    void twoOperatorsWhoClickAtOnceHaveItMadeOnce() throws Exception {
        Person mother = families.mother();
        RetriedCall call = slowedDown(failing(mother));
        world.endTroubles();

        List<Boolean> made = OfficeStory.atOnce(
                () -> retries().now(call.failed().caseId(), call.failed().step(), ILYAS),
                () -> retries().now(call.failed().caseId(), call.failed().step(), ILYAS));

        assertThat(made).containsExactlyInAnyOrder(true, false);
        world.closed(call.failed().reference(), mother);
        new Oracles(world).hold(call.failed().reference());
    }

    @Test
    void whatTheAuthoritySaidOfItsErrorIsKeptAndItsDetailIsShownForAReasonOnly() {
        Person mother = families.mother();
        RetriedCall call = slowedDown(failing(mother));
        world.asOwner().sql("""
                        update guichet.case_step set problem =
                          '{"status": 500, "title": "Out of order", "code": "E12", "detail": "No room for Lina"}'
                         where id = :step
                        """).param("step", call.failed().step()).update();
        retries().stop(call.failed().caseId(), call.failed().step(), ILYAS, "Enough");
        IncidentDesk desk = world.bean(IncidentDesk.class);

        Preview masked =
                desk.preview(call.failed().caseId(), call.failed().step()).orElseThrow();
        Preview shown = desk.look(call.failed().caseId(), call.failed().step(), ILYAS, "Which child?")
                .orElseThrow();

        assertThat(masked.problem()).satisfies(problem -> {
            assertThat(problem.title()).isEqualTo("Out of order");
            assertThat(problem.code()).isEqualTo("E12");
            assertThat(problem.detail()).isEmpty();
        });
        assertThat(shown.problem().detail()).isEqualTo("No room for Lina");
        world.endTroubles();
        world.bean(Repairs.class).retry(call.failed().caseId(), call.failed().step(), ILYAS);
        world.closed(call.failed().reference(), mother);
    }

    /** A birth is accepted while the population register is out of order. */
    private static RetriedCall failing(Person mother) {
        Reference reference = world.declareBirth(mother);
        world.trouble(REGISTER, "registerChild", "fail", "");
        world.accept(reference);
        await().until(() -> of(reference).isPresent());
        return of(reference).orElseThrow();
    }

    /** As if it had failed so often that it is made again only in an hour. */
    private static RetriedCall slowedDown(RetriedCall call) {
        await().until(() ->
                world.asOwner().sql("""
                                with later as (
                                  update guichet.case_step set next_at = now() + interval '1 hour'
                                   where id = :step and next_at > now() returning id)
                                update camunda.act_ru_ext_task set lock_exp_time_ = now() + interval '1 hour'
                                 where act_inst_id_ in (select id from later)
                                """).param("step", call.failed().step()).update() == 1);
        return of(call.failed().reference()).orElseThrow();
    }

    private static void goesOn(RetriedCall call, Person mother) {
        world.endTroubles();
        Instant before = Instant.now();
        world.closed(call.failed().reference(), mother);
        assertThat(Instant.now()).isAfter(before);
    }

    private static java.util.Optional<RetriedCall> of(Reference reference) {
        return retries().page(IncidentFilter.ALL, null).stream()
                .filter(call -> call.failed().reference().equals(reference))
                .findFirst();
    }

    private static List<Incident> incidents() {
        return world.bean(IncidentDesk.class).page(IncidentFilter.ALL, null);
    }

    private static RetriedCalls retries() {
        return world.bean(RetriedCalls.class);
    }
}
