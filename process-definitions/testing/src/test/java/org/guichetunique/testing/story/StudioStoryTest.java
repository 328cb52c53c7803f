package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.studio.drafting.Designer;
import org.guichetunique.casework.studio.drafting.Draft;
import org.guichetunique.casework.studio.drafting.DraftFiles;
import org.guichetunique.casework.studio.drafting.DraftFiles.Writing;
import org.guichetunique.casework.studio.drafting.LiveCases;
import org.guichetunique.casework.studio.drafting.Publishing;
import org.guichetunique.casework.studio.drafting.Publishing.Outcome;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.casework.studio.live.ForecastResult;
import org.guichetunique.casework.studio.live.Forecasts;
import org.guichetunique.casework.studio.live.ProcedureFigures;
import org.guichetunique.casework.studio.live.StepFigures;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.check.ForeignModels;
import org.guichetunique.procedures.forecast.Forecast;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A designer changes a procedure, another person publishes it, and cases go on. Faults 30 and 34. */
class StudioStoryTest {

    private static final Designer AMINA = new Designer("amina", "Amina Sqalli");
    private static final Designer KENZA = new Designer("kenza", "Kenza Mrini");
    private static final String MODEL = World.BIRTH + ".bpmn";
    private static final String TEXTS = "messages_fr.properties";

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
        studio().discard(World.BIRTH, AMINA);
        new Oracles(world).hold();
    }

    @Test
    void whatTwoPersonsPublishIsInForceForNewCasesAndOldOnesKeepTheirModelUntilTheyAreMoved() {
        Person first = families.mother();
        Reference old = world.declareBirth(first);
        int model = cases().model(old, first);
        studio().change(World.BIRTH, AMINA);
        writes("La naissance, en une fois");

        assertThat(publishing().publish(World.BIRTH, KENZA)).isInstanceOf(Outcome.Gone.class);
        assertThat(studio().submit(World.BIRTH, "Un titre plus clair.", AMINA)).isEmpty();
        assertThat(draftFiles().write(World.BIRTH, TEXTS, "", AMINA)).isEqualTo(Writing.IN_REVIEW);
        assertThat(publishing().publish(World.BIRTH, AMINA)).isInstanceOf(Outcome.Own.class);
        assertThat(cases().title()).isNotEqualTo("La naissance, en une fois");

        assertThat(publishing().publish(World.BIRTH, KENZA)).isInstanceOf(Outcome.Published.class);

        assertThat(cases().title()).isEqualTo("La naissance, en une fois");
        Person second = families.mother();
        assertThat(cases().model(world.declareBirth(second), second)).isEqualTo(model + 1);
        assertThat(cases().model(old, first)).isEqualTo(model);

        LiveCases cases = world.bean(LiveCases.class);
        LiveCases.Preview preview = cases.preview(World.BIRTH, model);
        assertThat(preview.newest()).isEqualTo(model + 1);
        assertThat(preview.moving()).isNotEmpty();
        assertThat(preview.staying()).isEmpty();
        assertThat(cases.move(World.BIRTH, model, KENZA)).isPositive();
        assertThat(cases().model(old, first)).isEqualTo(model + 1);
        assertThat(cases.previews(World.BIRTH)).first().satisfies(newest -> {
            assertThat(newest.model()).isEqualTo(model + 1);
            assertThat(newest.moving()).isNotEmpty();
            assertThat(newest.staying()).isEmpty();
        });
        world.accept(old);
        world.closed(old, first);
    }

    @Test
    void anEarlierVersionComesBackTheWayThatAnyChangeGoes() {
        publishes("Titre d'abord");
        publishes("Titre ensuite");
        int before = studio().versions(World.BIRTH).get(1).number();

        assertThat(studio().takeBack(World.BIRTH, before, AMINA)).isTrue();
        assertThat(studio().takeBack(World.BIRTH, before, AMINA))
                .as("one draft at a time")
                .isFalse();
        studio().submit(World.BIRTH, "Retour.", AMINA);
        publishing().publish(World.BIRTH, KENZA);

        assertThat(cases().title()).isEqualTo("Titre d'abord");
        assertThat(studio().versions(World.BIRTH).getFirst().number()).isEqualTo(before + 2);
    }

    @Test
    void whatIsSentBackSaysWhyAndIsWrittenOn() {
        studio().change(World.BIRTH, AMINA);
        studio().submit(World.BIRTH, "", AMINA);

        assertThat(publishing().sendBack(World.BIRTH, " ", KENZA)).isFalse();
        assertThat(publishing().sendBack(World.BIRTH, "Le délai manque.", KENZA))
                .isTrue();

        Draft draft = studio().draft(World.BIRTH).orElseThrow();
        assertThat(draft.state()).isEqualTo(Draft.State.WRITING);
        assertThat(draft.sentBack()).isEqualTo("Le délai manque.");
        assertThat(draftFiles().write(World.BIRTH, TEXTS, "title=x\n", AMINA)).isEqualTo(Writing.KEPT);
    }

    @Test
    void aDraftThatBreaksARuleIsNotGivenToAnybodyAndPublishesNothing() {
        studio().change(World.BIRTH, AMINA);
        String model = studio().texts(World.BIRTH).get(MODEL);
        draftFiles()
                .write(
                        World.BIRTH,
                        MODEL,
                        model.replaceFirst(
                                "<bpmn:startEvent", "<bpmn:scriptTask id=\"evil\" name=\"Evil\" /><bpmn:startEvent"),
                        AMINA);

        assertThat(studio().submit(World.BIRTH, "", AMINA))
                .anySatisfy(finding -> assertThat(finding.element()).isEqualTo("evil"))
                .allMatch(Finding::isError);
        assertThat(publishing().publish(World.BIRTH, KENZA)).isInstanceOf(Outcome.Gone.class);
        assertThat(draftFiles().write(World.BIRTH, "../service.yaml", "", AMINA))
                .isEqualTo(Writing.REFUSED);
    }

    @Test
    void whatWorkUnderWayNeedsIsNotTakenFromIt() {
        Person mother = families.mother();
        Reference open = world.declareBirth(mother);
        String form = world.task(open, World.NADIA).form();
        String activity = world.task(open, World.NADIA).activity();
        studio().change(World.BIRTH, AMINA);
        Map<String, String> texts = studio().texts(World.BIRTH);
        texts.keySet().stream()
                .filter(name -> name.startsWith("messages_")
                        || name.equals(MODEL)
                        || name.equals(form + ".form")
                        || name.endsWith(".rehearsal"))
                .forEach(name -> draftFiles()
                        .write(
                                World.BIRTH,
                                name.equals(form + ".form") ? "renamed.form" : name,
                                texts.get(name)
                                        .replace("\"" + form + "\"", "\"renamed\"")
                                        .replace("step." + activity + "=", "step.renamed=")
                                        .replace("task." + activity + "=", "task.renamed=")
                                        .replace("\"id\": \"" + form + "\"", "\"id\": \"renamed\"")
                                        .replaceAll("\\b" + activity + "\\b(?!=)", "renamed"),
                                AMINA));
        draftFiles().remove(World.BIRTH, form + ".form", AMINA);

        List<Finding> wrong = studio().submit(World.BIRTH, "", AMINA);

        assertThat(wrong).isEmpty();
        assertThat(publishing().publish(World.BIRTH, KENZA))
                .isInstanceOfSatisfying(
                        Outcome.Needed.class,
                        needed -> assertThat(needed.missing()).contains(form + ".form"));
        world.accept(open);
    }

    @Test
    void aRetiredProcedureIsBegunByNobodyAndItsCasesGoOn() {
        Person first = families.mother();
        Reference open = world.declareBirth(first);
        assertThat(studio().retire(World.BIRTH, AMINA)).isTrue();
        studio().submit(World.BIRTH, "Remplacée.", AMINA);
        publishing().publish(World.BIRTH, KENZA);

        assertThat(cases().catalogue().chosen())
                .noneMatch(service -> service.key().equals(World.BIRTH));
        Person second = families.mother();
        assertThatThrownBy(() -> world.drafts().begin(World.BIRTH, second))
                .isInstanceOf(IllegalArgumentException.class);
        world.accept(open);
        assertThat(world.closed(open, first).file()).isInstanceOf(CaseFile.Closed.class);

        publishes("De nouveau");
        assertThat(cases().catalogue().chosen())
                .anyMatch(service -> service.key().equals(World.BIRTH));
    }

    @Test
    void aNewProcedureIsOnOfferOnlyOnceItIsRight() {
        assertThat(studio().create("No Key", "studying", "scholarship-office", AMINA))
                .contains(Studio.BadKey.NOT_A_KEY);
        assertThat(studio().create(World.BIRTH, "studying", "scholarship-office", AMINA))
                .contains(Studio.BadKey.TAKEN);
        assertThat(studio().create("library-card", "studying", "scholarship-office", AMINA))
                .isEmpty();

        assertThat(studio().service("library-card"))
                .as("what is asked can be chosen before the law is quoted")
                .isPresent();
        assertThat(studio().submit("library-card", "", AMINA)).isNotEmpty();

        assertThat(studio().procedures())
                .anySatisfy(entry -> assertThat(entry.procedure()).isEqualTo("library-card"));
        assertThat(cases().catalogue().service("library-card")).isEmpty();
        studio().discard("library-card", AMINA);
    }

    @Test
    void modelsThatPeopleHaveDrawnElsewhereAreKeptToTheLastCharacterAndTheHistorySaysWhereTheyCameFrom()
            throws IOException {
        studio().create("library-card", "studying", "scholarship-office", AMINA);
        for (Path file : ForeignModels.all()) {
            String text = Files.readString(file);
            assertThat(draftFiles().bring("library-card", "library-card.bpmn", text, AMINA))
                    .isEqualTo(Writing.KEPT);
            assertThat(studio().texts("library-card").get("library-card.bpmn")).isEqualTo(text);
        }
        assertThat(studio().history("library-card").getFirst())
                .satisfies(event -> assertThat(List.of(event.kind(), event.detail(), event.personName()))
                        .containsExactly("FILE_IMPORTED", "library-card.bpmn", AMINA.name()));
        studio().discard("library-card", AMINA);
    }

    @Test
    void whatFollowsFromADrawingIsWrittenForTheDesignerAndTheRestIsLeftBlank() {
        studio().create("library-card", "studying", "scholarship-office", AMINA);
        String model = studio().texts("library-card").get("library-card.bpmn");
        draftFiles()
                .write(
                        "library-card",
                        "library-card.bpmn",
                        model.replace(
                                "</bpmn:process>",
                                "<bpmn:serviceTask id=\"get-enrolment\" name=\"Ask\" camunda:type=\"external\""
                                        + " camunda:topic=\"higher-education.getEnrolment\" />"
                                        + "<bpmn:endEvent id=\"given\" name=\"Card given\" /></bpmn:process>"),
                        AMINA);

        assertThat(DraftFiles.mayComplete(studio().findings("library-card"))).isTrue();
        assertThat(draftFiles().complete("library-card", AMINA)).isEqualTo(5);

        Map<String, String> texts = studio().texts("library-card");
        assertThat(texts.get("service.yaml"))
                .contains("participants: [scholarship-office, higher-education]", "  enrolment: {type: enrolment}");
        assertThat(texts.get("messages_en.properties"))
                .contains(
                        "step.get-enrolment=Enrolment in higher education\n",
                        "# Card given\nend.given=\nnext.given=\n");
        assertThat(texts.get("messages_ar.properties")).contains("step.get-enrolment=التسجيل في التعليم العالي\n");
        assertThat(studio().findings("library-card"))
                .extracting(finding -> finding.rule().id())
                .doesNotContain("not-a-participant")
                .contains("text-missing", "legal-basis-missing");
        assertThat(draftFiles().complete("library-card", AMINA))
                .as("nothing is added twice")
                .isZero();
        studio().discard("library-card", AMINA);
    }

    @Test
    void itIsSeenWhereTheTimeOfCasesGoesAndHowTheAuthoritiesAnswer() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        String decision = world.task(reference, World.NADIA).activity();
        world.accept(reference);
        world.closed(reference, mother);
        // As if the officer had taken twenty days.
        cases().took(reference, decision, "20 days");
        cases().nothingIsCounted();

        // Cases of other stories may still be coming to their end.
        await().untilAsserted(() -> {
            ProcedureFigures now = cases().seen();
            assertThat(now.cases().filed())
                    .isEqualTo(cases().number("select count(*) from guichet.case_file where state <> 'draft'"));
            assertThat(now.cases().closed())
                    .isEqualTo(cases().number("select count(*) from guichet.case_file where state = 'closed'"));
            assertThat(now.calls())
                    .isNotEmpty()
                    .allSatisfy(
                            call -> assertThat(call.calls())
                                    .isEqualTo(
                                            cases().number(
                                                            "select count(*) from guichet.exchange_log where kind = 'exchange'"
                                                                    + " and outcome <> 'not-sent' and operation = '"
                                                                    + call.operation()
                                                                    + "' and not (duration_ms = 0"
                                                                    + " and idempotency_key in (select idempotency_key from guichet.late_answer))")));
        });
        ProcedureFigures seen = cases().seen();
        assertThat(seen.cases().percentInTime()).isEqualTo(100);
        assertThat(seen.steps())
                .as("the one that took most time first")
                .isSortedAccordingTo(Comparator.comparing(StepFigures::total).reversed())
                .anySatisfy(step -> {
                    assertThat(step.activity()).isEqualTo(decision);
                    assertThat(step.visits())
                            .isBetween(
                                    1L,
                                    cases().number("select count(*) from guichet.case_step where ended_at is not null"
                                            + " and activity = '" + decision + "'"));
                    assertThat(step.took().within(1)).isBetween(Duration.ofDays(18), Duration.ofDays(22));
                    assertThat(step.total()).isBetween(Duration.ofDays(20), Duration.ofDays(21));
                });
        assertThat(seen.steps().stream().mapToDouble(StepFigures::share).sum()).isCloseTo(1, within(0.01));
        assertThat(cases().seen().steps()).as("each is counted once").isEqualTo(seen.steps());
    }

    @Test
    void aDraftIsForeseenFromTheCasesThatAreClosed() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.accept(reference);
        world.closed(reference, mother);
        cases().took(reference, "register-child", "50 days");
        Forecasts forecasts = world.bean(Forecasts.class);
        assertThat(forecasts.of(World.BIRTH)).isInstanceOf(ForecastResult.NoDraft.class);
        studio().change(World.BIRTH, AMINA);
        String model = studio().texts(World.BIRTH).get(MODEL);

        // The child is entered in the register by nobody any more.
        write(MODEL, model.replace("targetRef=\"register-child\"", "targetRef=\"child-entered\""));

        assertThat(forecasts.of(World.BIRTH)).isInstanceOfSatisfying(ForecastResult.Told.class, told -> {
            Forecast forecast = told.forecast();
            assertThat(forecast.cases()).isBetween(1, (int)
                    cases().number("select count(*) from guichet.case_file where state = 'closed'"));
            assertThat(forecast.now().most()).isGreaterThan(Duration.ofDays(50));
            assertThat(forecast.draft().most()).isLessThan(Duration.ofDays(21));
            assertThat(forecast.changes().getFirst().activity()).isEqualTo("register-child");
            assertThat(forecast.changes().getFirst().draft()).isZero();
            assertThat(forecast.guessed()).isEmpty();
            assertThat(forecast.unknown()).isEmpty();
        });
        draftFiles().write(World.BIRTH, MODEL, "<nothing/>", AMINA);
        assertThat(forecasts.of(World.BIRTH)).isInstanceOf(ForecastResult.Unreadable.class);
    }

    private static void publishes(String title) {
        studio().change(World.BIRTH, AMINA);
        writes(title);
        assertThat(studio().submit(World.BIRTH, "", AMINA)).isEmpty();
        assertThat(publishing().publish(World.BIRTH, KENZA)).isInstanceOf(Outcome.Published.class);
    }

    /** Another title, and a model that is not the same. */
    private static void writes(String title) {
        Map<String, String> texts = studio().texts(World.BIRTH);
        write(TEXTS, texts.get(TEXTS).replaceFirst("(?m)^title=.*$", "title=" + title));
        write(MODEL, texts.get(MODEL).replaceFirst("(<bpmn:process id=\"[^\"]*\" name=\")[^\"]*", "$1" + title));
    }

    private static void write(String file, String text) {
        draftFiles().write(World.BIRTH, file, text, AMINA);
    }

    private static CasesSeen cases() {
        return new CasesSeen(world);
    }

    private static DraftFiles draftFiles() {
        return world.bean(DraftFiles.class);
    }

    private static Studio studio() {
        return world.bean(Studio.class);
    }

    private static Publishing publishing() {
        return world.bean(Publishing.class);
    }
}
