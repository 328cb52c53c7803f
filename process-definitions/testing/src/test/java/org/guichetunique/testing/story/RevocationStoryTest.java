package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.document.Revocations.Why;
import org.guichetunique.casework.casefile.document.Verification;
import org.guichetunique.casework.casefile.document.Verification.Became.State;
import org.guichetunique.casework.casefile.document.Verification.Genuine;
import org.guichetunique.casework.operation.repair.CaseUndo;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.operation.withdrawal.EarlyEnding;
import org.guichetunique.casework.operation.withdrawal.Withdrawals;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Founders;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever ends or undoes what a document says, whoever verifies it is told so from that moment on. */
class RevocationStoryTest {

    private static final Officer LICENCES = new Officer("tarik", "Tarik Bennis", "road-safety-agency", false);
    private static final Operator ILYAS = new Operator("ilyas", "Ilyas Berrada");

    private static World world;
    private static Families families;
    private static Founders payers;

    @BeforeAll
    static void start() {
        world = new World();
        families = new Families(world);
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
    void aPermitGrantedBySilenceEndsAtOnceWhenItsHolderWithdrawsTheRequest() {
        Person owner = ownerOfASmallPlot();
        Reference reference = isGrantedBySilence(owner);
        assertThat(verified(reference, owner, "tacit-acceptance").isRevoked()).isFalse();

        assertThat(world.bean(Withdrawals.class).withdraw(reference, owner)).isTrue();

        assertThat(verified(reference, owner, "tacit-acceptance").revokedWhy()).isEqualTo(Why.WITHDRAWN);
        Genuine receipt = verified(reference, owner, "receipt");
        assertThat(receipt.isRevoked()).isFalse();
        assertThat(receipt.became().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aPermitGrantedBySilenceEndsWhenItsHolderGivesItUp() {
        Person owner = ownerOfASmallPlot();
        Reference reference = isGrantedBySilence(owner);
        payers.hasTheFeeDeclined(reference, owner);

        payers.does(reference, owner, "settle-payment", Map.of("payment.choice", "give-up"));

        world.closed(reference, owner);
        assertThat(verified(reference, owner, "tacit-acceptance").revokedWhy()).isEqualTo(Why.ENDED_OTHERWISE);
        assertThat(verified(reference, owner, "receipt").became().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aPermitGrantedBySilenceOutlivesTheRequestThatEndsAsItForesaw() {
        Person owner = ownerOfASmallPlot();
        Reference reference = isGrantedBySilence(owner);

        payers.paysTheFee(reference, owner);

        world.closed(reference, owner);
        assertThat(document(reference, owner, "building-permit").isRevoked()).isFalse();
        assertThat(document(reference, owner, "tacit-acceptance").isRevoked()).isFalse();
    }

    @Test
    void aProvisionalLicenceEndsWhenTheExchangeIsRefused() {
        Person youssef = world.person("Youssef Alaoui", "AB100002");
        Reference reference = wantsToExchange(youssef);

        world.decide(reference, LICENCES, "refused", "licence-not-authentic", "Le pays ne la connaît pas.");

        world.closed(reference, youssef);
        assertThat(verified(reference, youssef, "provisional-licence").revokedWhy())
                .isEqualTo(Why.STEP_UNDONE);
        assertThat(verified(reference, youssef, "refusal").isRevoked()).isFalse();
    }

    @Test
    void aProvisionalLicenceEndsWhenTheRequestIsClosedForWantOfAnAnswer() {
        Person youssef = world.person("Youssef Alaoui", "AB100002");
        Reference reference = wantsToExchange(youssef);
        CaseId id = world.timeline(reference, youssef).file().id();

        new TransactionTemplate(world.bean(PlatformTransactionManager.class))
                .executeWithoutResult(tx -> world.bean(EarlyEnding.class).end(id, EarlyEnding.LAPSED));

        assertThat(verified(reference, youssef, "provisional-licence").revokedWhy())
                .isEqualTo(Why.LAPSED);
        assertThat(verified(reference, youssef, "receipt").became().state()).isEqualTo(State.LAPSED);
        world.closed(reference, youssef);
    }

    @Test
    void aNegativeCertificateEndsWhenTheNameIsReleased() {
        Person founder = families.mother();
        Map<String, String> answers = payers.company("Litige Soeurs", "Litige Filles", "Litige et Nièces");
        Reference reference = payers.files(founder, answers);

        payers.paysAndSigns(reference, founder);

        assertThat(((CaseFile.Closed) world.closed(reference, founder).file()).ending())
                .isEqualTo("registration-refused");
        assertThat(verified(reference, founder, "negative-certificate").revokedWhy())
                .isEqualTo(Why.STEP_UNDONE);
        assertThat(verified(reference, founder, "entry-refusal").isRevoked()).isFalse();
    }

    @Test
    void aRefusedEntryTellsWhyTheCourtRefusedOnThePageAndOnTheDocument() {
        Person founder = families.mother();
        Reference reference = payers.files(founder, payers.company("Litige Un", "Litige Deux", "Litige Trois"));

        payers.paysAndSigns(reference, founder);

        var refusal = world.closed(reference, founder).lastRefusal().orElseThrow();
        assertThat(refusal.said()).contains("Une instance est en cours", "Litige Un");
        assertThat(refusal.refusal().en()).isEqualTo("The court refuses the entry");
        assertThat(Printed.text(world, reference, founder, "entry-refusal"))
                .contains("Une instance est en cours", "Le greffe refuse", "رفضت كتابة الضبط");
    }

    @Test
    void whatACaseGaveEndsWhenTheOperatorUndoesIt() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.trouble("social-support-agency", "addHouseholdMember", "fail", "");
        world.accept(reference);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(document(reference, mother, "birth-certificate"))
                        .isNotNull());
        CaseId id = world.timeline(reference, mother).file().id();

        assertThat(world.bean(CaseUndo.class).undo(id, ILYAS, "Declared twice")).isTrue();

        assertThat(verified(reference, mother, "birth-certificate").revokedWhy())
                .isEqualTo(Why.UNDONE);
        world.endTroubles();
        world.closed(reference, mother);
        assertThat(verified(reference, mother, "receipt").became().state()).isEqualTo(State.UNDONE);
    }

    private static Reference isGrantedBySilence(Person owner) {
        CaseFile.Draft draft = world.drafts().begin("building-permit", owner);
        world.drafts().gather(draft, () -> {});
        Map.of(
                        "project.use", "house",
                        "project.description", "Un bâtiment neuf.",
                        "land.titleNumber", "48213/03",
                        "land.addressLine", "Lot 12",
                        "land.city", "Rabat",
                        "land.area", "240",
                        "plans.architect", "Amal Berrechid",
                        "plans.floorArea", "120",
                        "plans.floors", "1")
                .forEach((address, typed) -> world.answer(draft, owner, address, typed));
        world.answer(draft, owner, "applicant.email", "maison@exemple.ma");
        world.answer(draft, owner, "applicant.phone", "06 12 34 56 78");
        Reference reference = world.file(draft, owner);
        ManagementService jobs = world.engine().getManagementService();
        String process = world.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        world.timeline(reference, owner).file().id().toString())
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(process)
                .activityId("admissibility-limit")
                .singleResult()
                .getId());
        return reference;
    }

    /** The architects hold plans of a small house for whoever has such a number. */
    private static Person ownerOfASmallPlot() {
        return Stream.generate(families::mother)
                .limit(100)
                .filter(one -> "01268"
                        .contains(one.nationalId().substring(one.nationalId().length() - 1)))
                .findFirst()
                .orElseThrow();
    }

    private static Reference wantsToExchange(Person person) {
        CaseFile.Draft draft = world.drafts().begin("driving-licence-exchange", person);
        world.drafts().gather(draft, () -> {});
        Map.of(
                        "foreignLicence.country", "france",
                        "foreignLicence.number", "14AB12345",
                        "foreignLicence.issuedOn", "2014-05-02",
                        "foreignLicence.categories", "A, B",
                        "foreignLicence.holder", "resident",
                        "applicant.email", "proche@exemple.ma",
                        "applicant.phone", "06 12 34 56 78")
                .forEach((address, typed) -> world.answer(draft, person, address, typed));
        Reference reference = world.file(draft, person);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(world.tasksOf(reference, LICENCES)).hasSize(1));
        return reference;
    }

    private static CaseDocument document(Reference reference, Person person, String kind) {
        return world
                .bean(Documents.class)
                .of(world.timeline(reference, person).file().id(), person)
                .stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static Genuine verified(Reference reference, Person person, String kind) {
        return world.bean(Verification.class)
                .find(document(reference, person, kind).number())
                .orElseThrow();
    }
}
