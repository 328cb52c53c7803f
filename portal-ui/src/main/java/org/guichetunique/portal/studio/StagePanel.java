package org.guichetunique.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.casework.studio.rehearsal.Scene;
import org.guichetunique.casework.studio.rehearsal.Stage;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.portal.shell.diagram.ProcessDrawing;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.model.Candidates;
import org.guichetunique.procedures.model.Diagram;
import org.guichetunique.procedures.model.ModelFile;
import org.jspecify.annotations.Nullable;

/** A rehearsal under way: the clock, what is waited for, the drawing, and every exchange with an authority. */
final class StagePanel extends Div {

    private final transient Stage stage;
    private final transient FieldFactory fields;
    private final transient Values values;
    private final transient @Nullable Diagram diagram;
    private final transient DraftNames names;
    private transient @Nullable Component keeping;

    StagePanel(Stage stage, Map<String, String> texts, FieldFactory fields, Values values) {
        this.stage = stage;
        this.fields = fields;
        this.values = values;
        PublicService service = stage.scene().service();
        String model = texts.getOrDefault(service.key() + ".bpmn", "");
        this.names = new DraftNames(Optional.of(service), model);
        this.diagram = ModelFile.read(Path.of("model.bpmn"), model, new Findings())
                .map(Diagram::of)
                .orElse(null);
        addClassName("gu-rehearsal-columns");
        show();
    }

    void offerToKeep(Component with) {
        keeping = with;
        show();
    }

    private void show() {
        Scene scene = stage.scene();
        removeAll();
        Div acting = new Div(clock(scene));
        if (scene.state() == Scene.State.PREPARED) {
            acting.add(asked(scene));
        }
        scene.tasks().forEach(task -> acting.add(task(scene, task)));
        if (keeping != null && scene.state() != Scene.State.PREPARED) {
            acting.add(pane("studio.rehearsal.keeping", keeping));
        }
        Div seeing = new Div();
        drawing(scene).ifPresent(seeing::add);
        seeing.add(exchanges(scene));
        acting.addClassName("gu-rehearsal-stage");
        seeing.addClassName("gu-rehearsal-stage");
        add(acting, seeing);
    }

    private Section clock(Scene scene) {
        ZoneId zone = scene.service().competence().calendar().zone();
        Paragraph now = new Paragraph();
        now.addClassName("gu-rehearsal-clock");
        Wording.follow(
                now,
                language -> now.setText(
                        Wording.in(language, "studio.rehearsal.now", values.dayAndTime(scene.now(), zone, language))));
        Paragraph state = new Paragraph();
        state.getElement().setAttribute("role", "status");
        Wording.follow(state, language -> state.setText(state(scene, language)));
        Section section = pane("studio.rehearsal.clock", now, state);
        Instant due = scene.limit();
        if (due != null) {
            Paragraph limit = new Paragraph();
            Wording.follow(
                    limit,
                    language -> limit.setText(Wording.in(
                            language,
                            "studio.rehearsal.limit",
                            // The deadline is the first instant that is too late, so the last day is the one before it.
                            values.day(due.minusSeconds(1), zone, language))));
            section.add(limit);
        }
        scene.awaited().stream().findFirst().ifPresent(next -> {
            NativeButton wait = new NativeButton();
            wait.addClassName("gu-second");
            Wording.follow(
                    wait,
                    language -> wait.setText(Wording.in(
                            language,
                            "studio.rehearsal.wait",
                            values.dayAndTime(next.at(), zone, language),
                            names.ofTask(next.activity(), language))));
            wait.addClickListener(click -> {
                stage.letTimePass();
                show();
            });
            section.add(wait);
        });
        if (scene.state() == Scene.State.CALL_FAILED) {
            NativeButton again = Wording.say(new NativeButton(), "studio.rehearsal.callAgain");
            again.addClassName("gu-second");
            again.addClickListener(click -> {
                stage.callAgain();
                show();
            });
            section.add(again);
        }
        return section;
    }

    private String state(Scene scene, Language language) {
        return Wording.in(
                language,
                "studio.rehearsal.state." + scene.state(),
                scene.state() == Scene.State.ENDED ? names.of(scene.end(), language) : scene.trouble());
    }

    private Section asked(Scene scene) {
        return pane(
                scene.asked().fields().findAny().isPresent() ? "studio.rehearsal.asked" : "studio.rehearsal.nothing",
                new RehearsalForm(scene.asked(), scene.service(), fields, "studio.rehearsal.file", typed -> {
                    var problems = stage.file(typed);
                    if (problems.isEmpty()) {
                        show();
                    }
                    return problems;
                }));
    }

    private Section task(Scene scene, Scene.Task task) {
        H2 title = new H2();
        Wording.follow(title, language -> title.setText(names.ofTask(task.activity(), language)));
        Paragraph whose = new Paragraph();
        whose.addClassName("gu-note");
        Wording.follow(whose, language -> whose.setText(whose(scene, task.candidate(), language)));
        Section section = new Section(
                title,
                whose,
                new RehearsalForm(task.form(), scene.service(), fields, "studio.rehearsal.done", typed -> {
                    var problems = stage.complete(task.activity(), typed);
                    if (problems.isEmpty()) {
                        show();
                    }
                    return problems;
                }));
        section.addClassName("gu-pane");
        return section;
    }

    private static String whose(Scene scene, String candidate, Language language) {
        if (candidate.equals(Candidates.APPLICANT)) {
            return Wording.in(language, "studio.rehearsal.byPerson");
        }
        String code = Candidates.party(candidate);
        String authority = scene.service().competence().participants().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.name().in(language.locale()))
                .findFirst()
                .orElse(code);
        return Wording.in(
                language,
                Candidates.isForSupervisors(candidate) ? "studio.rehearsal.bySupervisor" : "studio.rehearsal.byOfficer",
                authority);
    }

    private Optional<Section> drawing(Scene scene) {
        Set<String> done = scene.passed().stream().map(Scene.Passed::activity).collect(Collectors.toSet());
        return Optional.ofNullable(diagram)
                .map(drawn -> pane(
                        "studio.rehearsal.drawing",
                        new ProcessDrawing(
                                "studio.rehearsal.drawing",
                                drawn,
                                scene.standing(),
                                done,
                                (shape, language) ->
                                        names.find(shape.element(), language).orElse(""))));
    }

    private Section exchanges(Scene scene) {
        Section section = pane("studio.rehearsal.exchanges");
        List<Scene.Exchanged> latest = scene.exchanges().reversed();
        latest.forEach(one -> section.add(exchange(one)));
        return section;
    }

    private static NativeDetails exchange(Scene.Exchanged one) {
        Span title = new Span();
        Wording.follow(
                title,
                language -> title.setText(Wording.in(
                        language,
                        "studio.rehearsal.exchange",
                        one.operation().authority().name().in(language.locale()),
                        one.operation().label().in(language.locale()))));
        Span outcome = new Span();
        outcome.addClassNames("gu-note", one.code().isEmpty() ? "gu-exchange-answered" : "gu-exchange-refused");
        Wording.follow(outcome, language -> outcome.setText(outcome(one, language)));
        DescriptionList said = new DescriptionList();
        said.add(Wording.say(new DescriptionList.Term(), "studio.rehearsal.sent"));
        said.add(new DescriptionList.Description(json(one.sent())));
        said.add(Wording.say(new DescriptionList.Term(), "studio.rehearsal.answered"));
        said.add(new DescriptionList.Description(json(one.answered())));
        NativeDetails details = new NativeDetails();
        details.setSummary(title, outcome);
        details.setContent(said);
        details.addClassName("gu-folded");
        return details;
    }

    private static String outcome(Scene.Exchanged one, Language language) {
        if (one.code().isEmpty()) {
            return Wording.in(
                    language, "studio.rehearsal.took", Math.max(1, one.took().toMillis()));
        }
        return Optional.ofNullable(one.operation().refusals().get(one.code()))
                .map(label -> label.in(language.locale()))
                .orElse(one.code());
    }

    private static Pre json(String text) {
        Pre pre = new Pre(text.isEmpty() ? "–" : text);
        pre.getElement().setAttribute("dir", "ltr").setAttribute("tabindex", "0");
        return pre;
    }

    private static Section pane(String title, Component... content) {
        Section section = new Section(Wording.say(new H2(), title));
        section.add(content);
        section.addClassName("gu-pane");
        return section;
    }
}
