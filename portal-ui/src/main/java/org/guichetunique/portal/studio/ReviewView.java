package org.guichetunique.portal.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.guichetunique.casework.studio.drafting.Draft;
import org.guichetunique.casework.studio.drafting.Publishing;
import org.guichetunique.casework.studio.drafting.Publishing.Outcome;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;

/** What a draft changes, for the second person, who puts it in force or sends it back. */
@Route(StudioNavigation.REVIEW)
@RolesAllowed({"DESIGNER", "REVIEWER"})
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Studio studio;
    private final transient Publishing publishing;
    private final transient ProcedureNames names;
    private final FindingList findings = new FindingList(finding -> {});
    private final Line said = new Line("gu-trouble", "alert");
    private String procedure = "";

    ReviewView(Studio studio, Publishing publishing, Catalogue catalogue) {
        this.studio = studio;
        this.publishing = publishing;
        this.names = new ProcedureNames(catalogue);
        addClassNames("gu-view", "gu-studio");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        procedure = event.getRouteParameters().get(StudioNavigation.PROCEDURE).orElse("");
        Optional<Draft> draft = studio.draft(procedure);
        draft.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return procedure;
    }

    private void show(Draft draft) {
        removeAll();
        H1 title = new H1();
        Wording.follow(
                title,
                language -> title.setText(Wording.in(language, "studio.review.title", names.of(procedure, language))));
        Line state = new Line("gu-lead", "status");
        state.say(draft.retires() ? "studio.draft.retires" : "studio.draft." + draft.state(), draft.authorName());
        Paragraph note = new Paragraph(draft.note());
        note.addClassName("gu-message-text");
        note.getElement().setAttribute("dir", "auto");
        note.setVisible(!draft.note().isEmpty());
        add(StudioNavigation.back(StudioNavigation.write(procedure), "studio.review.back"), title, state, note);
        Map<String, String> before = studio.inForce(procedure);
        Map<String, String> after = studio.texts(procedure);
        String model = procedure + ".bpmn";
        if (before.containsKey(model) && !before.getOrDefault(model, "").equals(after.get(model))) {
            add(models(before.getOrDefault(model, ""), after.getOrDefault(model, "")));
        }
        add(lines(before, after));
        if (draft.state() == Draft.State.REVIEW && SignedIn.now().is(Role.REVIEWER)) {
            add(deciding());
        }
    }

    private static Section models(String before, String after) {
        Section section = new Section(Wording.say(new H2(), "studio.review.models"));
        section.addClassName("gu-pane");
        BundledTool differences = new BundledTool("differences");
        differences.addAttachListener(shown -> differences.call("compare", before, after));
        section.add(differences);
        return section;
    }

    private static Section lines(Map<String, String> before, Map<String, String> after) {
        Section section = new Section(Wording.say(new H2(), "studio.review.files"));
        section.addClassName("gu-pane");
        TreeSet<String> all = new TreeSet<>(FileOrder.OF_PROCEDURE);
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        all.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .forEach(name -> section.add(
                        new LineChanges(name, before.getOrDefault(name, ""), after.getOrDefault(name, ""))));
        if (section.getComponentCount() == 1) {
            section.add(Wording.say(new Paragraph(), "studio.review.same"));
        }
        return section;
    }

    private Section deciding() {
        TextArea why = new TextArea();
        why.setMaxLength(Studio.LONGEST_NOTE);
        why.addClassName("gu-answer");
        Wording.follow(why, language -> why.setLabel(Wording.in(language, "studio.review.why")));
        NativeButton publish = Wording.say(new NativeButton(), "studio.review.publish");
        publish.addClassName("gu-button");
        publish.addClickListener(click -> publish());
        NativeButton back = Wording.say(new NativeButton(), "studio.review.sendBack");
        back.addClassName("gu-second");
        back.addClickListener(click -> {
            if (publishing.sendBack(procedure, why.getValue(), Acting.asDesigner())) {
                UI.getCurrentOrThrow().navigate(StudioNavigation.STUDIO);
            } else {
                said.say("studio.review.unreasoned");
            }
        });
        findings.setVisible(false);
        Div ways = new Div(publish, back);
        ways.addClassName("gu-desk-ways");
        Section section = new Section(
                Wording.say(new H2(), "studio.review.decide"),
                Wording.say(new Paragraph(), "studio.review.about"),
                said,
                findings,
                why,
                ways);
        section.addClassNames("gu-pane", "gu-writing");
        return section;
    }

    private void publish() {
        said.fallSilent();
        switch (publishing.publish(procedure, Acting.asDesigner())) {
            case Outcome.Published published -> UI.getCurrentOrThrow().navigate(StudioNavigation.versions(procedure));
            case Outcome.Own own -> said.say("studio.review.own");
            case Outcome.Gone gone -> said.say("studio.review.gone");
            case Outcome.Otherwise otherwise ->
                said.say("studio.review.otherwise", String.join(", ", otherwise.rehearsals()));
            case Outcome.Needed needed -> said.say("studio.review.needed", String.join(", ", needed.missing()));
            case Outcome.Wrong wrong -> {
                said.say("studio.submit.not", wrong.findings().size());
                findings.show(wrong.findings());
                findings.setVisible(true);
            }
        }
    }
}
