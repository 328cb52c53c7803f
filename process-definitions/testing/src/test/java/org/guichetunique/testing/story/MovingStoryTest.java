package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timeline.Progress;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Founders;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told once and followed by many: moving home, losing a relative, settling with a foreign licence. */
class MovingStoryTest {

    private static final String MOVING = "moving-home";

    private static final Officer LICENCES = new Officer("tarik", "Tarik Bennis", "road-safety-agency", false);

    private static World world;
    private static Founders payers;

    @BeforeAll
    static void start() {
        world = new World();
        payers = new Founders(world);
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
        CaseFile.Draft next = world.drafts().begin("birth-and-family-rights", salma);
        world.drafts().gather(next, () -> {});
        assertThat(world.draftContents().values(next.id(), salma).get(Address.of("applicant.addressLine")))
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

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(steps(world.timeline(reference, hanae), Progress.UNDER_WAY))
                        .containsExactly("step.tell-supplier"));
        fires("late-supplier");

        await().atMost(Duration.ofSeconds(60))
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

    @Test
    void whoHasASingleNameMovesUnderIt() {
        Person suharti = world.person("Suharti", "LH700009");
        Reference reference = moves(suharti);

        Timeline timeline = world.closed(reference, suharti);

        assertThat(ending(timeline)).isEqualTo("moved");
        assertThat(value(timeline, "applicant.familyName")).isEqualTo("Suharti");
        assertThat(value(timeline, "applicant.singleName")).isEqualTo("true");
        assertThat(timeline.values()).doesNotContainKey(Address.of("applicant.givenName"));
        assertThat(Printed.text(world, reference, suharti, "address-certificate"))
                .contains("Suharti");
    }

    @Test
    void oneDeclarationOfDeathReachesEverybodyWhomItConcernsAndEachAcknowledges() {
        Person salma = world.person("Salma Bennani", "AB100001");
        Reference reference = declaresTheDeath(salma, "son");

        world.accept(reference);

        Timeline timeline = world.closed(reference, salma);
        assertThat(ending(timeline)).isEqualTo("recorded");
        assertThat(value(timeline, "deceased.nationalId")).isEqualTo("RB190001");
        assertThat(value(timeline, "declaration.rank")).isEqualTo("1");
        assertThat(List.of("registerNote", "cardNote", "taxNote", "pensionNote", "deathAllowance", "survivorPension"))
                .allSatisfy(subject ->
                        assertThat(value(timeline, subject + ".reference")).isNotEmpty());
        assertThat(value(timeline, "deceased.birthDate"))
                .as("the register knows no day")
                .isEqualTo("1955");
        assertThat(Printed.text(world, reference, salma, "death-certificate"))
                .contains("né(e) en 1955")
                .doesNotContain("janvier 1955");
    }

    @Test
    void whomTheLawDoesNotCallUponDoesNotDeclareADeath() {
        Person zoubida = world.person("Zoubida Lahrichi", "RB190002");

        Timeline timeline = world.closed(declaresTheDeath(zoubida, "other"), zoubida);

        assertThat(ending(timeline)).isEqualTo("local-authority");
    }

    @Test
    void aDeathThatNoFacilityNotifiedAndThatIsDeclaredLateNeedsAJudgment() {
        Person hanae = world.person("Hanae Tazi", "EF300003");
        CaseFile.Draft draft = world.drafts().begin("death-of-a-relative", hanae);
        world.drafts().gather(draft, () -> {});
        world.answer(draft, hanae, "deceased.nationalId", "RB190001");
        world.answer(draft, hanae, "deceased.familyName", "Bennani");
        world.answer(draft, hanae, "deceased.givenName", "Abdellah");
        world.answer(draft, hanae, "death.date", LocalDate.now().minusDays(47).toString());
        world.answer(draft, hanae, "death.time", "05:40");
        world.answer(draft, hanae, "death.place", "Salé");
        saysWhoDeclares(draft, hanae, "brother");

        Timeline timeline = world.closed(world.file(draft, hanae), hanae);

        assertThat(ending(timeline)).isEqualTo("court");
    }

    @Test
    void whoCameBackDrivesAtOnceAndIsGivenALicenceOnceTheFeeIsPaid() {
        Person youssef = world.person("Youssef Alaoui", "AB100002");
        Reference reference = wantsToExchange(youssef, "returning-citizen", "canada");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(world.tasksOf(reference, LICENCES)).hasSize(1));
        assertThat(value(world.timeline(reference, youssef), "provisional.validUntil"))
                .isEqualTo(LocalDate.now().plusDays(60).toString());
        world.decide(reference, LICENCES, "accepted", "conditions-met", "Tout est en ordre.");
        payers.paysTheFee(reference, youssef);

        Timeline timeline = world.closed(reference, youssef);
        assertThat(ending(timeline)).isEqualTo("exchanged");
        assertThat(value(timeline, "licence.number")).startsWith("MA-");
    }

    @Test
    void whoseLicenceIsNotRecognisedDrivesNoLonger() {
        Person youssef = world.person("Youssef Alaoui", "AB100002");
        Reference reference = wantsToExchange(youssef, "resident", "france");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(world.tasksOf(reference, LICENCES)).hasSize(1));

        world.decide(reference, LICENCES, "refused", "licence-not-authentic", "Le pays ne la connaît pas.");

        Timeline timeline = world.closed(reference, youssef);
        assertThat(ending(timeline)).isEqualTo("refused");
        assertThat(steps(timeline, Progress.DONE)).contains("step.withdraw-provisional");
    }

    @Test
    void neitherLateNorFromACountryThatDoesNotExchangeOursIsALicenceExchanged() {
        Person karim = world.person("Karim El Amrani", "CD200002");
        Person youssef = world.person("Youssef Alaoui", "AB100002");

        Timeline late = world.closed(wantsToExchange(karim, "resident", "france"), karim);
        Timeline elsewhere = world.closed(wantsToExchange(youssef, "resident", "canada"), youssef);

        assertThat(List.of(ending(late), ending(elsewhere))).containsOnly("inadmissible");
        assertThat(value(late, "exchange.finding")).isEqualTo("too-late");
        assertThat(value(elsewhere, "exchange.finding")).isEqualTo("no-reciprocity");
    }

    private static Reference declaresTheDeath(Person person, String kinship) {
        CaseFile.Draft draft = world.drafts().begin("death-of-a-relative", person);
        world.drafts().gather(draft, () -> {});
        saysWhoDeclares(draft, person, kinship);
        return world.file(draft, person);
    }

    private static void saysWhoDeclares(CaseFile.Draft draft, Person person, String kinship) {
        world.answer(draft, person, "declaration.kinship", kinship);
        world.answer(draft, person, "applicant.bankAccount", "007 780 0001234567890123 96");
        canBeReached(draft, person);
    }

    private static Reference wantsToExchange(Person person, String holder, String country) {
        CaseFile.Draft draft = world.drafts().begin("driving-licence-exchange", person);
        world.drafts().gather(draft, () -> {});
        world.answer(draft, person, "foreignLicence.country", country);
        world.answer(draft, person, "foreignLicence.number", "14AB12345");
        world.answer(draft, person, "foreignLicence.issuedOn", "2014-05-02");
        world.answer(draft, person, "foreignLicence.categories", "A, B");
        world.answer(draft, person, "foreignLicence.holder", holder);
        canBeReached(draft, person);
        return world.file(draft, person);
    }

    private static void canBeReached(CaseFile.Draft draft, Person person) {
        world.answer(draft, person, "applicant.email", "proche@exemple.ma");
        world.answer(draft, person, "applicant.phone", "06 12 34 56 78");
    }

    private static Reference moves(Person person) {
        CaseFile.Draft draft = world.drafts().begin(MOVING, person);
        world.drafts().gather(draft, () -> {});
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
