package org.guichetunique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.guichetunique.engine.casefile.CaseFile;
import org.guichetunique.engine.casefile.Person;
import org.guichetunique.engine.casefile.Reference;
import org.guichetunique.engine.timeline.Timeline;
import org.guichetunique.engine.timeline.Timeline.Progress;
import org.guichetunique.engine.world.World;
import org.guichetunique.exchange.dictionary.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Moving home, and telling it once, told as stories. */
class MovingStoryTest {

    private static final String MOVING = "moving-home";

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
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
    void oneAddressReachesEverybodyWhomItConcernsAndEachConfirms() {
        Person salma = world.person("Salma Bennani", "AB100001");

        Reference reference = moves(salma);

        Timeline timeline = world.closed(reference, salma);
        assertThat(ending(timeline)).isEqualTo("moved");
        assertThat(told(timeline))
                .containsExactlyInAnyOrder(
                        "population-register",
                        "identity-cards",
                        "tax-administration",
                        "social-support-agency",
                        "road-safety-agency",
                        "school-administration",
                        "water-and-electricity");
        assertThat(List.of("registerAck", "cardsAck", "taxesAck", "householdAck", "vehiclesAck", "schoolAck"))
                .allSatisfy(subject ->
                        assertThat(value(timeline, subject + ".reference")).isNotEmpty());
        CaseFile.Draft next = world.requests().begin("birth-and-family-rights", salma);
        world.requests().gather(next, () -> {});
        assertThat(world.requests().values(next.id(), salma).get(Address.of("applicant.addressLine")))
                .isNotNull();
    }

    @Test
    void whoHasNoCarNoPupilAndNoContractIsAnnouncedToTheOthersOnly() {
        Person imane = world.person("Imane Chafik", "LH700002");

        Timeline timeline = world.closed(moves(imane), imane);

        assertThat(ending(timeline)).isEqualTo("moved");
        assertThat(told(timeline))
                .containsExactlyInAnyOrder(
                        "population-register", "identity-cards", "tax-administration", "social-support-agency");
    }

    @Test
    void whereItIsNotKnownWhoIsConcernedTheAuthorityIsToldAndMaySayThatItIsNot() {
        world.trouble("road-safety-agency", "getVehicles", "fail", "");
        world.trouble("road-safety-agency", "changeAddress", "refuse", "\"code\": \"NO_VEHICLE\"");
        Person anas = world.person("Yassir Ouali", "LH700006");

        Timeline timeline = world.closed(moves(anas), anas);

        assertThat(ending(timeline)).isEqualTo("moved");
        assertThat(steps(timeline, Progress.DECLINED)).containsExactly("step.tell-vehicles");
    }

    @Test
    void whoDoesNotConfirmIsSeenAndReminded() {
        world.trouble("water-and-electricity", "changeAddress", "answerLater", "");
        Person hanae = world.person("Hanae Tazi", "EF300003");
        Reference reference = moves(hanae);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(steps(world.timeline(reference, hanae), Progress.UNDER_WAY))
                        .containsExactly("step.tell-supplier"));
        fires("late-supplier");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(steps(world.timeline(reference, hanae), Progress.DONE))
                        .contains("step.remind-supplier"));
        assertThat(world.ledger().stream()
                        .filter(act -> act.path("operation").asString().equals("remindAddressChange"))
                        .map(act -> act.path("authority").asString()))
                .containsExactly("water-and-electricity");
        assertThat(steps(world.timeline(reference, hanae), Progress.UNDER_WAY)).containsExactly("step.tell-supplier");
        assertThat(world.timeline(reference, hanae).file()).isInstanceOf(CaseFile.Open.class);
    }

    @Test
    void whoIsNotInTheRegisterIsTurnedBackBeforeAnybodyIsTold() {
        Person nobody = world.person("Personne", "ZZ000000");

        Timeline timeline = world.closed(moves(nobody), nobody);

        assertThat(ending(timeline)).isEqualTo("unknown");
        assertThat(told(timeline)).isEmpty();
    }

    private static Reference moves(Person person) {
        CaseFile.Draft draft = world.requests().begin(MOVING, person);
        world.requests().gather(draft, () -> {});
        world.answer(draft, person, "move.addressLine", "8, avenue Al Massira, Hay Riad");
        world.answer(draft, person, "move.city", "Rabat");
        world.answer(draft, person, "move.movedOn", LocalDate.now().toString());
        return world.file(draft, person);
    }

    /** The authorities that took the new address in, as their own books have it. */
    private static List<String> told(Timeline timeline) {
        List<String> keys = world.asOwner()
                .sql("select idempotency_key from guichet.exchange_log where case_id = :case")
                .param("case", timeline.file().id().value())
                .query(String.class)
                .list();
        return world.ledger().stream()
                .filter(act -> act.path("operation").asString().equals("changeAddress"))
                .filter(act -> act.path("effects").asInt() == 1)
                .filter(act -> keys.contains(act.path("key").asString()))
                .map(act -> act.path("authority").asString())
                .toList();
    }

    private static void fires(String timer) {
        ManagementService jobs = world.engine().getManagementService();
        jobs.createJobQuery().activityId(timer).list().forEach(job -> jobs.executeJob(job.getId()));
    }

    private static List<String> steps(Timeline timeline, Progress progress) {
        return timeline.entries().stream()
                .filter(entry -> entry.progress() == progress)
                .map(Timeline.Entry::textKey)
                .toList();
    }

    private static String ending(Timeline timeline) {
        return ((CaseFile.Closed) timeline.file()).ending();
    }

    private static String value(Timeline timeline, String address) {
        return timeline.values().get(Address.of(address)).value().asString();
    }
}
