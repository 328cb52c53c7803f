package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timeline.Progress;
import org.guichetunique.casework.office.task.ApplicantTasks;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Direct social aid, told as stories: a household whose children are each asked about at the same time. */
class AidStoryTest {

    private static final Officer LEILA = new Officer("leila", "Leila Idrissi", "social-support-agency", false);
    private static final String ACCOUNT = "007 780 0001234567890123 96";

    private static final Predicate<JsonNode> POOR = mother -> !mother.has("insuranceNumber")
            && mother.has("household")
            && mother.path("index").asDouble() <= 9.74;

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
    void holdTheOracles() {
        world.endTroubles();
        new Oracles(world).hold();
    }

    @Test
    void eachChildIsAskedAboutAndTheOneWhomNoSchoolKnowsCountsOnceItIsProven() throws Exception {
        Person khadija = world.person("Khadija Ziani", "TA170001");
        Reference reference = asks(khadija, ACCOUNT);

        OfficerTask task = isExamined(reference);
        Timeline timeline = world.timeline(reference, khadija);
        assertThat(List.of("child1", "child2", "child3", "child4"))
                .extracting(child -> said(timeline, child, "givenName"))
                .containsExactly("Hamza", "Yasmine", "Aya", "Ilyas");
        assertThat(List.of("child1", "child2", "child3", "child4"))
                .extracting(child -> said(timeline, child, "aidGround") + " " + said(timeline, child, "aidAmount") + " "
                        + said(timeline, child, "aidSupplement"))
                .containsExactly("not-at-school 200 0", "at-school 300 0", "at-school 300 100", "infant 36 0");
        assertThat(said(timeline, "aid", "amount")).isEqualTo("936");
        assertThat(steps(timeline, "check-schooling"))
                .as("nobody is asked about the school of a child of three")
                .containsOnly(
                        Map.entry("child1", Progress.DECLINED),
                        Map.entry("child2", Progress.DONE),
                        Map.entry("child3", Progress.DONE));
        assertThat(evidence(task, "school-administration.getSchooling"))
                .containsOnly(
                        Map.entry("child1", Evidence.State.ABSENT),
                        Map.entry("child2", Evidence.State.OBTAINED),
                        Map.entry("child3", Evidence.State.OBTAINED));

        decides(reference, "accepted", "true");
        Timeline closed = world.closed(reference, khadija);
        assertThat(ending(closed)).isEqualTo("granted");
        assertThat(said(closed, "child1", "aidGround")).isEqualTo("at-school");
        assertThat(said(closed, "aid", "amount")).isEqualTo("1036");
        assertThat(notice(closed, khadija)).contains("Yasmine", "Ilyas", "1 036", said(closed, "aid", "reference"));
    }

    @Test
    void aSchoolWhoseSystemIsDownHoldsUpNoOtherChild() {
        Person mother = families.mother(one -> !one.has("insuranceNumber")
                && one.has("household")
                && one.path("pupils").asInt() >= 2);
        world.trouble("school-administration", "getSchooling", "unavailable", "\"times\": 1, \"retryAfterSeconds\": 3");
        Reference reference = asks(mother, ACCOUNT);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<String, Progress> asked = steps(world.timeline(reference, mother), "check-schooling");
            assertThat(asked.values()).containsOnlyOnce(Progress.DELAYED);
            assertThat(asked.values().stream().filter(Progress.DONE::equals).count())
                    .isEqualTo(asked.size() - 1);
        });
        assertThat(world.tasksOf(reference, LEILA)).isEmpty();

        isExamined(reference);
        assertThat(steps(world.timeline(reference, mother), "check-schooling").values())
                .hasSizeGreaterThan(1)
                .containsOnly(Progress.DONE);
        decides(reference, "refused", "false");
        assertThat(ending(world.closed(reference, mother))).isEqualTo("refused");
    }

    @Test
    void anAidThatTheRegisterCannotNoteIsSuspendedAndRecovered() {
        Person mother = families.mother(POOR);
        world.trouble("social-register", "noteBeneficiary", "refuse", "\"code\": \"HOUSEHOLD_UNDER_REVIEW\"");
        Reference reference = asks(mother, ACCOUNT);
        isExamined(reference);
        decides(reference, "accepted", "false");

        Timeline closed = world.closed(reference, mother);
        assertThat(ending(closed)).isEqualTo("turned-back");
        assertThat(steps(closed, "open-aid")).containsOnly(Map.entry("", Progress.UNDONE));
        assertThat(steps(closed, "stop-aid")).containsOnly(Map.entry("", Progress.DONE));
        world.endTroubles();

        Reference again = asks(mother, ACCOUNT);
        isExamined(again);
        decides(again, "accepted", "false");
        assertThat(ending(world.closed(again, mother)))
                .as("nothing is left of it")
                .isEqualTo("granted");
    }

    @Test
    void whoGaveSomebodyElsesAccountGivesAnother() {
        Person mother = families.mother(POOR);
        Reference reference = asks(mother, "007 780 0001234567890100 68");
        ApplicantTasks tasks = world.bean(ApplicantTasks.class);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !tasks.open(reference, mother).isEmpty());
        assertThat(world.tasksOf(reference, LEILA)).isEmpty();

        String task = tasks.open(reference, mother).getFirst().id();
        tasks.answer(task, Address.of("applicant.bankAccount"), ACCOUNT, mother);
        tasks.handIn(task, mother);

        isExamined(reference);
        assertThat(said(world.timeline(reference, mother), "applicant", "accountBank"))
                .isEqualTo("Banque 007");
    }

    @Test
    void whoDoesNotAgreeThatTheBankIsAskedIsNotRefusedForIt() {
        Person mother = families.mother(POOR);
        CaseFile.Draft draft = world.drafts().begin("direct-social-aid", mother);
        world.consentToAll(draft, mother);
        world.drafts().gather(draft, () -> {});
        world.answer(draft, mother, "applicant.bankAccount", ACCOUNT);
        Reference reference = world.file(draft, mother);

        isExamined(reference);
        assertThat(steps(world.timeline(reference, mother), "check-account")).isEmpty();
        decides(reference, "accepted", "false");
        assertThat(ending(world.closed(reference, mother))).isEqualTo("granted");
    }

    private static Reference asks(Person person, String account) {
        CaseFile.Draft draft = world.drafts().begin("direct-social-aid", person);
        world.consentToAll(draft, person);
        world.drafts().gather(draft, () -> {});
        world.answer(draft, person, "applicant.bankAccount", account);
        world.answer(draft, person, "applicant.accountCheckAgreed", "true");
        return world.file(draft, person);
    }

    private static OfficerTask isExamined(Reference reference) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !world.tasksOf(reference, LEILA).isEmpty());
        return world.task(reference, LEILA);
    }

    private static void decides(Reference reference, String outcome, String proven) {
        assertThat(world.decisions()
                        .decide(
                                world.task(reference, LEILA).id(),
                                LEILA,
                                Map.of(
                                        Address.of("decision.outcome"),
                                        outcome,
                                        Address.of("decision.reason"),
                                        outcome.equals("accepted") ? "conditions-met" : "index-too-high",
                                        Address.of("decision.schoolingProven"),
                                        proven,
                                        Address.of("decision.explanation"),
                                        "Au vu des pièces.")))
                .isEqualTo(new Decision.Taken());
    }

    /** How a step came out, by the child that it is about. */
    private static Map<String, Progress> steps(Timeline timeline, String activity) {
        return timeline.entries().stream()
                .filter(entry -> entry.textKey().equals("step." + activity))
                .collect(Collectors.toMap(Timeline.Entry::member, Timeline.Entry::progress));
    }

    private static Map<String, Evidence.State> evidence(OfficerTask task, String operation) {
        return world.taskContents().evidence(task, LEILA).stream()
                .filter(one -> one.operation().id().equals(operation))
                .collect(Collectors.toMap(Evidence::member, Evidence::state));
    }

    private static String notice(Timeline closed, Person person) throws Exception {
        Documents documents = world.bean(Documents.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> documents.of(closed.file().id(), person).stream()
                        .filter(one -> one.kind().equals("aid-notice"))
                        .anyMatch(one -> documents.content(one.id(), person).isPresent()));
        CaseDocument notice = documents.of(closed.file().id(), person).stream()
                .filter(one -> one.kind().equals("aid-notice"))
                .findFirst()
                .orElseThrow();
        try (PDDocument read =
                Loader.loadPDF(documents.content(notice.id(), person).orElseThrow())) {
            return new PDFTextStripper().getText(read).replace('\u00a0', ' ').replace('\u202f', ' ');
        }
    }

    private static String said(Timeline timeline, String subject, String element) {
        assertThat(timeline.values()).containsKey(new Address(subject, element));
        return timeline.values().get(new Address(subject, element)).value().asString();
    }

    private static String ending(Timeline timeline) {
        return ((CaseFile.Closed) timeline.file()).ending();
    }
}
