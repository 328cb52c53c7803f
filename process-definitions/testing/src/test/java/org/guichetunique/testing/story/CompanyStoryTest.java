package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetunique.testing.story.TimelineReading.ending;
import static org.guichetunique.testing.story.TimelineReading.number;
import static org.guichetunique.testing.story.TimelineReading.steps;
import static org.guichetunique.testing.story.TimelineReading.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timeline.Progress;
import org.guichetunique.casework.office.task.ApplicantTask;
import org.guichetunique.casework.office.task.ApplicantTasks;
import org.guichetunique.casework.office.task.ApplicantTasks.HandInResult;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Founders;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The procedure of creating a company, told as stories. */
class CompanyStoryTest {

    private static World world;
    private static Families families;
    private static Founders founders;

    @BeforeAll
    static void start() {
        world = new World();
        families = new Families(world);
        founders = new Founders(world);
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
    void oneRequestBringsEveryIdentifierOfTheCompany() {
        Person founder = families.mother();
        Reference reference =
                founders.files(founder, founders.company("Zellige Conseil", "Zellige Services", "Zellige Partenaires"));

        founders.paysAndSigns(reference, founder);

        Timeline timeline = world.closed(reference, founder);
        assertThat(ending(timeline)).isEqualTo("created");
        assertThat(value(timeline, "company.name")).isEqualTo("Zellige Conseil");
        assertThat(value(timeline, "company.legalForm")).isEqualTo("sarl-au");
        assertThat(value(timeline, "company.ice")).matches("[0-9]{15}");
        assertThat(value(timeline, "tax.identifier")).matches("[0-9]{8}");
        assertThat(value(timeline, "register.court")).isEqualTo("Tribunal de commerce de Rabat");
        assertThat(value(timeline, "employer.number")).isNotEmpty();
        assertThat(value(timeline, "identifiers.number")).startsWith("AI-");
        assertThat(steps(timeline, Progress.DONE)).doesNotContain("step.examine", "step.deposit-capital");
    }

    @Test
    void namesThatNobodyMayBearAreProposedAgainWithinThirtyDays() {
        Person founder = families.mother();
        Reference reference =
                founders.files(founder, founders.company("Royal Conseil", "Nationale du Rif", "Maroc Services"));

        ApplicantTask asked = founders.isAsked(reference, founder, "propose-names");
        assertThat(Duration.between(Instant.now(), asked.dueAt()).toDays()).isBetween(29L, 30L);
        assertThat(asked.dueAt()
                        .atZone(asked.service().competence().calendar().zone())
                        .toLocalTime())
                .as("its last day counts whole")
                .isEqualTo(LocalTime.MIDNIGHT);
        assertThat(world.engine()
                        .getManagementService()
                        .createJobQuery()
                        .timers()
                        .list())
                .as("and the procedure waits until then")
                .anySatisfy(timer -> assertThat(timer.getDuedate().toInstant()).isEqualTo(asked.dueAt()));
        assertThat(world.timeline(reference, founder).waitsForOwner()).isTrue();
        founders.does(
                reference,
                founder,
                "propose-names",
                Map.of("proposal.first", "Maroc Encore", "proposal.second", "Argan Libre", "proposal.third", "Thym"));
        founders.paysAndSigns(reference, founder);

        Timeline timeline = world.closed(reference, founder);
        assertThat(ending(timeline)).isEqualTo("created");
        assertThat(value(timeline, "company.name")).isEqualTo("Argan Libre");
        assertThat(steps(timeline, Progress.DECLINED)).containsExactly("step.reserve-name");
    }

    @Test
    void aNameThatAnotherCompanyBearsIsNotFree() {
        Person first = families.mother();
        Person second = families.mother();
        founders.isToPay(founders.files(first, founders.company("Safran Doré", "Safran Rouge", "Safran Vert")), first);

        Reference reference = founders.files(second, founders.company("SAFRAN  DORÉ", "Safran Bleu", "Safran Blanc"));

        founders.isToPay(reference, second);
        assertThat(value(world.timeline(reference, second), "company.name")).isEqualTo("Safran Bleu");
    }

    @Test
    void whoProposesNoOtherNameInTimeFindsTheFileClosedAndNothingBegun() {
        Person founder = families.mother();
        Reference reference = founders.files(founder, founders.company("Royal", "Royale", "National"));
        founders.isAsked(reference, founder, "propose-names");

        Timers.fires(world, "names-late", reference, founder);

        Timeline timeline = world.closed(reference, founder);
        assertThat(ending(timeline)).isEqualTo("names-lapsed");
        assertThat(founders.steps().open(reference, founder)).isEmpty();
        assertThat(effects(reference)).isEmpty();
    }

    @Test
    void aboveTheThresholdAQuarterOfTheCapitalIsBlocked() {
        Person founder = families.mother();
        Map<String, String> answers = founders.company("Cèdre Bleu", "Cèdre Vert", "Cèdre Noir");
        answers.put("capital.amount", "600 000");
        answers.put("company.partnersCount", "3");
        Reference reference = founders.files(founder, answers);
        founders.paysAndSigns(reference, founder);

        Map<String, String> deposit = Map.of(
                "capital.depositReference",
                "4400000",
                "capital.depositedOn",
                LocalDate.now().toString());
        founders.does(reference, founder, "deposit-capital", deposit);
        ApplicantTask again = founders.isAsked(reference, founder, "deposit-capital");
        assertThat(world.bean(ApplicantTasks.class).written(again, founder))
                .containsEntry(Address.of("capital.depositReference"), "4400000");
        founders.does(
                reference,
                founder,
                "deposit-capital",
                Map.of(
                        "capital.depositReference",
                        "4400187",
                        "capital.depositedOn",
                        LocalDate.now().toString()));

        Timeline timeline = world.closed(reference, founder);
        assertThat(ending(timeline)).isEqualTo("created");
        assertThat(value(timeline, "company.legalForm")).isEqualTo("sarl");
        assertThat(number(timeline, "capital.toDeposit")).isEqualTo(150_000);
        assertThat(number(timeline, "tax.duty")).isEqualTo(6_000);
        assertThat(value(timeline, "capital.attestationNumber")).startsWith("AB-");
        assertThat(steps(timeline, Progress.DECLINED)).containsExactly("step.block-capital");
    }

    @Test
    void whatWasDoneIsUndoneEverywhereWhenTheCourtRefuses() {
        Person founder = families.mother();
        Map<String, String> answers = founders.company("Litige Frères", "Litige Fils", "Litige et Cie");
        answers.put("capital.amount", "200 000");
        Reference reference = founders.files(founder, answers);
        founders.paysAndSigns(reference, founder);
        founders.does(
                reference,
                founder,
                "deposit-capital",
                Map.of(
                        "capital.depositReference",
                        "4400188",
                        "capital.depositedOn",
                        LocalDate.now().toString()));

        Timeline timeline = world.closed(reference, founder);
        assertThat(ending(timeline)).isEqualTo("registration-refused");
        assertThat(steps(timeline, Progress.DECLINED)).containsExactly("step.register-company");
        assertThat(steps(timeline, Progress.DONE))
                .contains(
                        "step.release-name",
                        "step.refund-payment",
                        "step.unblock-capital",
                        "step.cancel-registration",
                        "step.cancel-tax-identifier");
        assertThat(effects(reference))
                .contains("releaseName", "refundPayment", "unblockCapital", "cancelRegistration", "cancelTaxIdentifier")
                .doesNotContain("registerCompany", "affiliateEmployer", "publishNotice", "issueIdentifiersNotice");
        Reference next =
                founders.files(families.mother(), founders.company("Litige Frères", "Aucun Autre", "Ni Celui-ci"));
        assertThat(next).isNotEqualTo(reference);
    }

    @Test
    void aRegulatedActivityIsExaminedBeforeAnythingIsReserved() {
        Person founder = families.mother();
        Map<String, String> answers = founders.company("Caravane Voyages", "Oasis Voyages", "Dune Voyages");
        answers.put("company.activity", "travel-agency");
        Reference reference = founders.files(founder, answers);
        assertThat(effects(reference)).isEmpty();

        String task = world.task(reference, Founders.YASSINE).id();
        assertThat(world.decide(task, Founders.YASSINE, "refused", "authorisation-missing", "Rien n'est joint."))
                .isEqualTo(new Decision.Proposed());
        assertThat(world.decide(task, Founders.YASSINE, "refused", "authorisation-missing", "Rien n'est joint."))
                .as("nobody confirms their own proposal")
                .isEqualTo(new Decision.NeedsAnother());
        assertThat(world.claims().claim(task, Founders.YASSINE)).isEqualTo(new Claim.NeedsAnother());
        assertThat(world.claims().takeNext(Founders.YASSINE)).isEmpty();
        assertThat(world.claims().claim(task, Founders.HOUDA)).isEqualTo(new Claim.Yours());
        assertThat(world.confirmations().sendBack(task, " ", Founders.HOUDA)).isFalse();
        assertThat(world.confirmations().sendBack(task, "La licence est en page 2.", Founders.HOUDA))
                .isTrue();
        assertThat(world.confirmations().proposal(world.task(reference, Founders.YASSINE), Founders.YASSINE))
                .hasValueSatisfying(proposal -> assertThat(proposal.sentBack()).contains("page 2"));
        world.decide(task, Founders.YASSINE, "accepted", "conditions-met", "La licence d'agence est jointe.");
        assertThat(world.decide(task, Founders.HOUDA, "refused", "authorisation-missing", "Autre chose."))
                .isEqualTo(new Decision.Taken());
        founders.paysAndSigns(reference, founder);

        Timeline timeline = world.closed(reference, founder);
        assertThat(ending(timeline)).isEqualTo("created");
        assertThat(value(timeline, "company.regulation")).isEqualTo("law-11-16");
        assertThat(steps(timeline, Progress.DONE)).contains("step.examine");
    }

    @Test
    void aRegulatedActivityThatIsRefusedCostsNothing() {
        Person founder = families.mother();
        Map<String, String> answers = founders.company("Garde Atlas", "Garde Rif", "Garde Souss");
        answers.put("company.activity", "private-security");
        Reference reference = founders.files(founder, answers);

        world.decide(
                reference,
                Founders.YASSINE,
                "refused",
                "authorisation-missing",
                "L'autorisation du gouverneur manque.");
        world.decide(reference, Founders.HOUDA, "", "", "");

        assertThat(ending(world.closed(reference, founder))).isEqualTo("refused");
        assertThat(effects(reference)).isEmpty();
    }

    @Test
    void aStepIsTheOwnersAndNobodyElsesAndNoOfficers() {
        Person founder = families.mother();
        Person stranger = families.mother();
        Reference reference = founders.files(founder, founders.company("Amandier", "Olivier", "Figuier"));
        founders.paysTheFee(reference, founder);
        ApplicantTask task = founders.isAsked(reference, founder, "sign-articles");
        Address signedOn = Address.of("articles.signedOn");

        assertThat(founders.steps().open(reference, stranger)).isEmpty();
        assertThat(founders.steps().answer(task.id(), signedOn, "2026-01-05", stranger))
                .isEmpty();
        assertThat(founders.steps().written(task, stranger)).isEmpty();
        assertThat(founders.steps().handIn(task.id(), stranger)).isEqualTo(new HandInResult.Gone());
        assertThat(world.tasksOf(reference, Founders.YASSINE)).isEmpty();
        assertThat(founders.isAsked(reference, founder, "sign-articles")).isEqualTo(task);
    }

    @Test
    void whatIsTypedInAStepIsKeptAndCountsOnlyOnceHandedIn() {
        Person founder = families.mother();
        Reference reference = founders.files(founder, founders.company("Grenadier", "Oranger", "Citronnier"));
        founders.paysTheFee(reference, founder);
        ApplicantTask task = founders.isAsked(reference, founder, "sign-articles");
        Address signedOn = Address.of("articles.signedOn");

        assertThat(founders.steps().answer(task.id(), signedOn, "hier", founder))
                .hasValueSatisfying(reading -> assertThat(reading).isInstanceOf(Reading.Wrong.class));
        assertThat(founders.steps().written(task, founder)).containsEntry(signedOn, "hier");
        assertThat(founders.steps().handIn(task.id(), founder)).isInstanceOf(HandInResult.Incomplete.class);
        assertThat(world.timeline(reference, founder).values()).doesNotContainKey(signedOn);

        founders.steps().answer(task.id(), signedOn, "2026-01-05", founder);
        assertThat(founders.steps().handIn(task.id(), founder)).isEqualTo(new HandInResult.Done());

        assertThat(value(world.closed(reference, founder), "articles.signedOn")).isEqualTo("2026-01-05");
    }

    @Test
    void twoClicksHandAStepInOnce() {
        Person founder = families.mother();
        Reference reference = founders.files(founder, founders.company("Tamaris", "Genêt", "Lavande"));
        founders.paysTheFee(reference, founder);
        ApplicantTask task = founders.isAsked(reference, founder, "sign-articles");
        founders.steps().answer(task.id(), Address.of("articles.signedOn"), "2026-01-05", founder);

        List<HandInResult> clicks = IntStream.range(0, 8)
                .parallel()
                .mapToObj(click -> founders.steps().handIn(task.id(), founder))
                .toList();

        assertThat(clicks).filteredOn(new HandInResult.Done()::equals).hasSize(1);
        assertThat(clicks).filteredOn(new HandInResult.Gone()::equals).hasSize(7);
        Timeline timeline = world.closed(reference, founder);
        assertThat(steps(timeline, Progress.DONE)).containsOnlyOnce("step.register-articles", "step.sign-articles");
    }

    @Test
    void aDeclinedPaymentIsMadeAgain() {
        Person founder = families.mother();
        Reference reference = founders.files(founder, founders.company("Corail", "Ambre", "Nacre"));
        assertThat(founders.isToPay(reference, founder).amount()).isEqualByComparingTo("230");

        founders.hasTheFeeDeclined(reference, founder);
        founders.does(reference, founder, "settle-payment", Map.of("payment.choice", "again"));
        founders.paysAndSigns(reference, founder);

        Timeline timeline = world.closed(reference, founder);
        assertThat(ending(timeline)).isEqualTo("created");
        assertThat(value(timeline, "payment.receipt")).startsWith("QT-");
        assertThat(steps(timeline, Progress.DECLINED)).containsExactly("step.collect-payment");
    }

    @Test
    void whoGivesUpAfterADeclinedPaymentKeepsNoName() {
        Person founder = families.mother();
        Reference reference = founders.files(founder, founders.company("Sumac", "Cumin", "Nigelle"));
        founders.hasTheFeeDeclined(reference, founder);

        founders.does(reference, founder, "settle-payment", Map.of("payment.choice", "give-up"));

        assertThat(ending(world.closed(reference, founder))).isEqualTo("given-up");
        assertThat(effects(reference)).contains("releaseName").doesNotContain("refundPayment", "collectPayment");
    }

    @Test
    void aPaymentThatNobodyMadeInTimeReleasesTheName() {
        Person founder = families.mother();
        world.trouble("payment-platform", "collectPayment", "refuse", "\"code\": \"PAYMENT_EXPIRED\", \"times\": 1");

        Reference reference = founders.files(founder, founders.company("Menthe", "Verveine", "Sauge"));

        assertThat(ending(world.closed(reference, founder))).isEqualTo("payment-lapsed");
        assertThat(effects(reference)).contains("releaseName");
    }

    @Test
    void nobodyIsSentToPayAnywhereButToTheAuthoritysOwnAddress() {
        Person founder = families.mother();
        Reference reference = founders.files(founder, founders.company("Cobalt", "Indigo", "Azur"));
        String own = founders.isToPay(reference, founder).address().toString();

        for (String other : List.of(
                "https://elsewhere.example/payment-platform/pay/1",
                "javascript:alert(1)",
                own.replace("/payment-platform/", "/payment-platform/../bank/"),
                own.replace("/payment-platform/", "/bank/"),
                own.replace("http://", "http://somebody@"))) {
            world.asOwner()
                    .sql("update guichet.case_value set value = to_jsonb(:address::text) where element = 'address'"
                            + " and subject = 'payment' and case_id = :case")
                    .param("address", other)
                    .param(
                            "case",
                            world.timeline(reference, founder).file().id().value())
                    .update();
            assertThat(world.timeline(reference, founder).payment()).as(other).isNull();
        }
    }

    /** What the authorities' own ledger says was done for the case. */
    private static List<String> effects(Reference reference) {
        List<String> keys = world.asPortal()
                .sql("select distinct l.idempotency_key from exchange_log l join case_file c on c.id = l.case_id"
                        + " where c.reference = :reference")
                .param("reference", reference.value())
                .query(String.class)
                .list();
        return world.ledger().stream()
                .filter(entry -> keys.contains(entry.path("key").asString()))
                .filter(entry -> entry.path("effects").asInt() > 0)
                .map(entry -> entry.path("operation").asString())
                .toList();
    }
}
