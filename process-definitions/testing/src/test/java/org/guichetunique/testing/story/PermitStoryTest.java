package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.document.seal.DocumentKeys;
import org.guichetunique.casework.casefile.document.seal.SealCheck;
import org.guichetunique.casework.casefile.document.seal.SealVerdict;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.office.opinion.Opinion.Answer;
import org.guichetunique.casework.office.opinion.OpinionResponse;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.request.FilingAdvice;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Founders;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The building permit, told as stories. */
class PermitStoryTest {

    private static final Officer MAYOR = new Officer("salwa", "Salwa Lahbabi", "commune", false);
    private static final Officer PLANNER = new Officer("anas", "Anas Tahiri", "urban-agency", false);
    private static final Officer HEAD_PLANNER = new Officer("zineb", "Zineb Skalli", "urban-agency", true);
    private static final Officer FIREFIGHTER = new Officer("badr", "Badr Hajji", "civil-protection", false);

    private static World world;
    private static Families families;
    private static Founders payers;

    /** What the last request was said to cost before it was filed. */
    private static BigDecimal announced = BigDecimal.ZERO;

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
    void holdTheOracles() {
        new Oracles(world).hold();
    }

    @Test
    void aHouseThatThePlannersFavourIsPermittedOnceTheTaxIsPaid() {
        Person owner = ownerOfASmallPlot();
        Reference reference = asksFor("house", "180", "2", owner);
        isFoundAdmissible(reference);
        assertThat(world.tasksOf(reference, FIREFIGHTER)).isEmpty();

        gives(reference, PLANNER, "planningOpinion", "favourable");
        assertThat(world.task(reference, MAYOR).activity()).isEqualTo("decide");
        assertThat(decides(reference)).isEqualTo(new Decision.Taken());
        payers.paysTheFee(reference, owner);

        Timeline timeline = world.closed(reference, owner);
        assertThat(ending(timeline)).isEqualTo("issued");
        assertThat(timeline.values().get(Address.of("payment.amount")).value().asDouble())
                .isEqualTo(3600);
        assertThat(announced).isEqualByComparingTo("3600");
        assertThat(text(timeline, "permit.number")).startsWith("PC-");
        assertThat(kinds(reference, owner)).contains("building-permit").doesNotContain("tacit-acceptance");
    }

    @Test
    void whereOpinionsDifferBothTextsAreInTheFileAndTheDecisionSaysWhyItFollowsThemOrNot() {
        Person owner = families.mother();
        Reference reference = asksFor("public", "300", "1", owner);
        isFoundAdmissible(reference);

        gives(reference, PLANNER, "planningOpinion", "unfavourable");
        assertThat(world.tasksOf(reference, MAYOR)).isEmpty();
        gives(reference, FIREFIGHTER, "safetyOpinion", "favourable");

        OfficerTask task = world.task(reference, MAYOR);
        assertThat(task.activity()).isEqualTo("decide-on-dissent");
        assertThat(world.taskContents().values(task, MAYOR).keySet())
                .contains(Address.of("planningOpinion.text"), Address.of("safetyOpinion.text"));
        assertThat(decides(reference)).isInstanceOf(Decision.Unweighed.class);
        List<Opinion> opinions = opinions(reference);
        assertThat(opinions)
                .extracting(Opinion::authority, Opinion::answer, Opinion::text, Opinion::giverName)
                .containsExactlyInAnyOrder(
                        tuple("urban-agency", Answer.UNFAVOURABLE, "Vu les plans.", PLANNER.name()),
                        tuple("civil-protection", Answer.FAVOURABLE, "Vu les plans.", FIREFIGHTER.name()));
        Opinion against =
                opinions.stream().filter(Opinion::dissents).findFirst().orElseThrow();
        assertThat(world.bean(Opinions.class).weigh(against.id(), task, false, "La zone le permet.", MAYOR))
                .isInstanceOf(OpinionResponse.Kept.class);
        assertThat(decides(reference)).isEqualTo(new Decision.Taken());
        payers.paysTheFee(reference, owner);
        assertThat(ending(world.closed(reference, owner))).isEqualTo("issued");
    }

    @Test
    void anOpinionThatDoesNotComeIsDeemedFavourableOrAskedOfTheHeadAsTheProcedureSays() {
        Person owner = families.mother();
        Reference reference = asksFor("public", "300", "1", owner);
        isFoundAdmissible(reference);
        String lateTask = world.task(reference, FIREFIGHTER).id();

        fires("safety-late", reference, owner);
        fires("planning-late", reference, owner);
        assertThat(world.asOwner()
                        .sql("select authority || ' ' || o.state from guichet.opinion o"
                                + " join guichet.case_file c on c.id = o.case_id where c.reference = :reference")
                        .param("reference", reference.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("civil-protection deemed", "urban-agency escalated");

        assertThat(text(world.timeline(reference, owner), "safetyOpinion.answer"))
                .isEqualTo("favourable");
        assertThat(text(world.timeline(reference, owner), "safetyOpinion.deemed"))
                .isEqualTo("true");
        assertThat(world.decisions().decide(lateTask, FIREFIGHTER, opinion("safetyOpinion", "unfavourable")))
                .isEqualTo(new Decision.Gone());
        assertThat(world.tasksOf(reference, PLANNER)).isEmpty();
        gives(reference, HEAD_PLANNER, "planningOpinion", "favourable");
        assertThat(world.task(reference, MAYOR).activity()).isEqualTo("decide");
    }

    @Test
    void theSilenceOfTheMunicipalityGrantsThePermitAndGivesACertificateThatAnybodyCanVerify() throws Exception {
        Person owner = families.mother();
        Reference reference = asksFor("house", "120", "1", owner);

        fires("admissibility-limit", reference, owner);

        assertThat(text(world.timeline(reference, owner), "decision.outcome")).isEqualTo("accepted");
        Documents documents = world.bean(Documents.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> documents
                        .of(world.timeline(reference, owner).file().id(), owner)
                        .stream()
                        .anyMatch(one -> one.kind().equals("tacit-acceptance")
                                && documents.content(one.id(), owner).isPresent()));
        CaseDocument certificate = documents
                .of(world.timeline(reference, owner).file().id(), owner)
                .stream()
                .filter(one -> one.kind().equals("tacit-acceptance"))
                .findFirst()
                .orElseThrow();
        byte[] pdf = documents.content(certificate.id(), owner).orElseThrow();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("12-90", reference.value());
        }
        assertThat(SealCheck.check(pdf, world.bean(DocumentKeys.class).certificates()))
                .isInstanceOf(SealVerdict.Intact.class);
        payers.paysTheFee(reference, owner);
        assertThat(ending(world.closed(reference, owner))).isEqualTo("issued");
    }

    @Test
    void aLimitThatPassesWhileOpinionsAreStillAskedGrantsThePermitToo() {
        Person owner = families.mother();
        Reference reference = asksFor("public", "300", "1", owner);
        isFoundAdmissible(reference);

        fires("planning-limit", reference, owner);
        fires("safety-limit", reference, owner);
        fires("decision-limit", reference, owner);

        assertThat(text(world.timeline(reference, owner), "decision.legalBasis"))
                .isEqualTo("law-12-90-art-48");
        assertThat(world.tasksOf(reference, MAYOR)).isEmpty();
    }

    /** The architects hold plans of 180 m² for whoever has such a number. */
    private static Person ownerOfASmallPlot() {
        return Stream.generate(families::mother)
                .limit(100)
                .filter(one -> "01268"
                        .contains(one.nationalId().substring(one.nationalId().length() - 1)))
                .findFirst()
                .orElseThrow();
    }

    private static Reference asksFor(String use, String area, String floors, Person owner) {
        CaseFile.Draft draft = world.drafts().begin("building-permit", owner);
        world.drafts().gather(draft, () -> {});
        Map.of(
                        "project.use", use,
                        "project.description", "Un bâtiment neuf.",
                        "land.titleNumber", "48213/03",
                        "land.addressLine", "Lot 12",
                        "land.city", "Rabat",
                        "land.area", "240",
                        "plans.architect", "Amal Berrechid",
                        "plans.floorArea", area,
                        "plans.floors", floors)
                .forEach((address, typed) -> world.answer(draft, owner, address, typed));
        world.answer(draft, owner, "applicant.email", "maison@exemple.ma");
        world.answer(draft, owner, "applicant.phone", "06 12 34 56 78");
        announced = Objects.requireNonNull(
                world.bean(FilingAdvice.class).fees(draft, owner).getFirst().amount());
        return world.file(draft, owner);
    }

    private static void isFoundAdmissible(Reference reference) {
        Map<Address, String> typed = Map.of(
                Address.of("admissibility.outcome"), "accepted",
                Address.of("admissibility.explanation"), "Le dossier est complet.");
        assertThat(world.decisions().decide(world.task(reference, MAYOR).id(), MAYOR, typed))
                .isEqualTo(new Decision.Taken());
    }

    private static Map<Address, String> opinion(String subject, String answer) {
        return Map.of(Address.of(subject + ".answer"), answer, Address.of(subject + ".text"), "Vu les plans.");
    }

    private static void gives(Reference reference, Officer officer, String subject, String answer) {
        assertThat(world.decisions().decide(world.task(reference, officer).id(), officer, opinion(subject, answer)))
                .isEqualTo(new Decision.Taken());
    }

    private static Decision decides(Reference reference) {
        Map<Address, String> typed = Map.of(
                Address.of("decision.outcome"), "accepted",
                Address.of("decision.reason"), "rules-met",
                Address.of("decision.explanation"), "Conforme au plan d'aménagement.");
        return world.decisions().decide(world.task(reference, MAYOR).id(), MAYOR, typed);
    }

    private static List<Opinion> opinions(Reference reference) {
        return world.bean(Opinions.class).of(world.task(reference, MAYOR), MAYOR);
    }

    private static void fires(String timer, Reference reference, Person owner) {
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
                .activityId(timer)
                .singleResult()
                .getId());
    }

    private static List<String> kinds(Reference reference, Person owner) {
        return world
                .bean(Documents.class)
                .of(world.timeline(reference, owner).file().id(), owner)
                .stream()
                .map(CaseDocument::kind)
                .toList();
    }

    private static String text(Timeline timeline, String address) {
        return timeline.values().get(Address.of(address)).value().asString();
    }

    private static String ending(Timeline timeline) {
        return String.valueOf(((CaseFile.Closed) timeline.file()).ending());
    }
}
