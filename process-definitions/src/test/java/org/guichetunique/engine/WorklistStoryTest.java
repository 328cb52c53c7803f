package org.guichetunique.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetunique.engine.casefile.Officer;
import org.guichetunique.engine.casefile.Reference;
import org.guichetunique.engine.complement.Complements;
import org.guichetunique.engine.evidence.Evidence;
import org.guichetunique.engine.evidence.Held;
import org.guichetunique.engine.task.Claim;
import org.guichetunique.engine.task.Decision;
import org.guichetunique.engine.task.Entrusting;
import org.guichetunique.engine.task.KeptView;
import org.guichetunique.engine.task.KeptViews;
import org.guichetunique.engine.task.Listing;
import org.guichetunique.engine.task.OfficerTask;
import org.guichetunique.engine.task.Officers;
import org.guichetunique.engine.task.Show;
import org.guichetunique.engine.world.World;
import org.guichetunique.exchange.dictionary.Address;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several officers at one worklist. */
class WorklistStoryTest {

    private World world;

    @BeforeEach
    void start() {
        world = new World();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void twoOfficersWhoTakeTheNextFileAtOnceGetOneEachAndTheThirdGetsNone() throws Exception {
        Reference first = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        Reference second = world.declareBirth(world.person("Karim El Amrani", "CD200002"));

        List<Optional<OfficerTask>> taken = atOnce(
                () -> world.tasks().takeNext(World.NADIA), () -> world.tasks().takeNext(World.SECOND_REGISTRAR));

        assertThat(taken).extracting(task -> task.orElseThrow().reference()).containsExactlyInAnyOrder(first, second);
        assertThat(world.tasks().takeNext(World.RACHID)).isEmpty();
    }

    @Test
    void aFileIsListedAsFreeThenAsMineAndNobodyElseMayTakeIt() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        assertThat(world.tasks().open(World.NADIA, list(Show.FREE), null)).hasSize(1);
        assertThat(world.tasks().open(World.NADIA, list(Show.MINE), null)).isEmpty();

        OfficerTask task = world.tasks().takeNext(World.NADIA).orElseThrow();

        assertThat(world.tasks().open(World.NADIA, list(Show.FREE), null)).isEmpty();
        assertThat(world.tasks().open(World.NADIA, list(Show.MINE), null)).containsExactly(task);
        assertThat(world.tasks().open(World.RACHID, list(Show.MINE), null)).isEmpty();
        assertThat(world.tasks().open(World.RACHID, list(Show.ALL), null)).containsExactly(task);
        assertThat(world.tasks().claim(task.id(), World.RACHID)).isEqualTo(new Claim.TakenBy("Nadia Chraibi"));
        assertThat(world.tasks().decide(task.id(), World.RACHID, accepting()))
                .isEqualTo(new Decision.TakenBy("Nadia Chraibi"));
    }

    @Test
    void anotherAuthoritySeesTakesAndDecidesNothing() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.tasks().open(World.NADIA, null).getFirst();

        assertThat(world.tasks().open(World.OMAR, null)).isEmpty();
        assertThat(world.tasks().takeNext(World.OMAR)).isEmpty();
        assertThat(world.tasks().find(task.id(), World.OMAR)).isEmpty();
        assertThat(world.tasks().claim(task.id(), World.OMAR)).isEqualTo(new Claim.Gone());
        assertThat(world.tasks().decide(task.id(), World.OMAR, accepting())).isEqualTo(new Decision.Gone());
        assertThat(world.tasks().find(task.id(), World.NADIA)).contains(task);
    }

    @Test
    void eachPieceOfEvidenceSaysWhatItsAuthoritySaid() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.tasks().open(World.NADIA, null).getFirst();

        List<Held> held = world.tasks().held(task, World.NADIA);

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
        OfficerTask task = world.tasks().takeNext(World.NADIA).orElseThrow();

        assertThat(world.tasks().entrust(task.id(), World.OMAR.subject(), World.RACHID))
                .as("of another authority")
                .isEqualTo(new Entrusting.Gone());
        assertThat(world.tasks().entrust(task.id(), World.SECOND_REGISTRAR.subject(), World.RACHID))
                .isEqualTo(new Entrusting.Entrusted("Hamid Lahlou"));

        assertThat(world.tasks().claim(task.id(), World.NADIA)).isEqualTo(new Claim.TakenBy("Hamid Lahlou"));
        assertThat(officers().load(World.RACHID))
                .extracting(load -> load.officer().name() + " " + load.open())
                .containsExactly("Hamid Lahlou 1", "Nadia Chraibi 0");
        assertThat(world.tasks().entrustAll("hamid", "nadia", World.RACHID)).isEqualTo(1);
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
        assertThat(world.tasks().takeNext(ofFes)).isEmpty();
    }

    @Test
    void whatWaitsForOthersOrWasPutAsideHasListsOfItsOwnAndAKeptListIsFoundAgain() {
        Reference reference = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.tasks().takeNext(World.NADIA).orElseThrow();
        world.tasks().followUp(task.id(), LocalDate.now().plusDays(3), World.NADIA);
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

    private static Listing list(Show show) {
        return new Listing(show, null);
    }

    private Officers officers() {
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
