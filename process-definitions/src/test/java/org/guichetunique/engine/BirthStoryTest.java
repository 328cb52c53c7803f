package org.guichetunique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guichetunique.engine.casefile.CaseFile;
import org.guichetunique.engine.casefile.Person;
import org.guichetunique.engine.casefile.Reference;
import org.guichetunique.engine.task.Decision;
import org.guichetunique.engine.task.OfficerTask;
import org.guichetunique.engine.timeline.Timeline;
import org.guichetunique.engine.timeline.Timeline.Progress;
import org.guichetunique.engine.world.World;
import org.guichetunique.exchange.dictionary.Address;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The procedure of birth and family rights, told as stories. */
class BirthStoryTest {

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
    void anInsuredMotherGetsTheCertificateTheInsuranceAndTheAllowance() {
        Person salma = world.person("Salma Bennani", "AB100001");
        Reference reference = world.declareBirth(salma);

        decide(reference, "accepted", "complete", "Tout est en ordre.");

        Timeline timeline = closed(reference, salma);
        assertThat(ending(timeline)).isEqualTo("rights-opened");
        assertThat(timeline.entries())
                .filteredOn(entry -> entry.progress() == Progress.DONE)
                .extracting(Timeline.Entry::textKey)
                .contains(
                        "step.examine",
                        "step.register-birth",
                        "step.register-child",
                        "step.affiliate-child",
                        "step.add-member",
                        "step.open-allowance");
        assertThat(value(timeline, "entitlement.amount")).isEqualTo("300");
        assertThat(value(timeline, "child.childNumber")).matches("[0-9]{10,14}");
    }

    @Test
    void anUninsuredFatherOfAPoorHouseholdGetsTheGrant() {
        Person karim = world.person("Karim El Amrani", "CD200002");
        Reference reference = world.declareBirth(karim);

        decide(reference, "accepted", "complete", "Tout est en ordre.");

        Timeline timeline = closed(reference, karim);
        assertThat(value(timeline, "entitlement.kind")).isEqualTo("grant");
        assertThat(value(timeline, "entitlement.amount")).isEqualTo("2000");
    }

    private void decide(Reference reference, String outcome, String reason, String explanation) {
        OfficerTask task = task(reference, World.NADIA);
        assertThat(world.tasks()
                        .decide(
                                task.id(),
                                World.NADIA,
                                Map.of(
                                        Address.of("decision.outcome"), outcome,
                                        Address.of("decision.reason"), reason,
                                        Address.of("decision.explanation"), explanation)))
                .isEqualTo(new Decision.Taken());
    }

    private OfficerTask task(Reference reference, org.guichetunique.engine.casefile.Officer officer) {
        List<OfficerTask> open = world.tasks().open(officer, null);
        return open.stream()
                .filter(task -> task.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private Timeline closed(Reference reference, Person person) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(world.timeline(reference, person))
                        .extracting(Timeline::file)
                        .as(() -> world.timeline(reference, person).entries().toString())
                        .isInstanceOf(CaseFile.Closed.class));
        return world.timeline(reference, person);
    }

    private static String ending(Timeline timeline) {
        return ((CaseFile.Closed) timeline.file()).ending();
    }

    private static String value(Timeline timeline, String address) {
        var value = timeline.values().get(Address.of(address)).value();
        return value == null ? "" : value.asString();
    }
}
