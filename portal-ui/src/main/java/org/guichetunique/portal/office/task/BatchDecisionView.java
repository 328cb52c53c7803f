package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;

/** Decides several files of the same kind with the same words, then shows the result of each. */
@Route(TaskNavigation.TOGETHER)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class BatchDecisionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BatchDecisions together;
    private final transient Tasks tasks;
    private final transient Catalogue catalogue;
    private final transient FieldFactory factory;
    private final Officer officer = Acting.asOfficer();

    BatchDecisionView(BatchDecisions together, Tasks tasks, Catalogue catalogue, FieldFactory factory) {
        this.together = together;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.factory = factory;
        addClassNames("gu-view", "gu-case", "gu-together");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters().getParameters().getOrDefault(TaskNavigation.TASK, List.of()));
    }

    @Override
    public String getPageTitle() {
        return Wording.now("together.title");
    }

    private void show(List<String> ids) {
        removeAll();
        Anchor back = Wording.say(new Anchor("/app/" + TaskNavigation.WORKLIST, ""), "task.back");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        add(back, Wording.say(new H1(), "together.title"));
        BatchDecisions.Preview preview = together.preview(ids, officer);
        if (preview.like().isEmpty()) {
            add(Wording.say(new Paragraph(), "together.none"));
        } else {
            Div columns = new Div(files(preview), form(preview, ids));
            columns.addClassName("gu-columns");
            add(columns);
        }
        leftOut(preview);
    }

    private static Section files(BatchDecisions.Preview preview) {
        UnorderedList list = new UnorderedList();
        preview.like().forEach(task -> list.add(item(task, new Span())));
        Section files = new Section(
                Wording.say(new H2(), "together.files", preview.like().size()), list);
        files.addClassName("gu-pane");
        return files;
    }

    private static ListItem item(OfficerTask task, Span more) {
        Anchor link = new Anchor(
                TaskNavigation.fileAddress(task.id()), task.reference().value());
        link.getElement().setAttribute("router-link", true).setAttribute("dir", "ltr");
        Span who = new Span(task.applicant());
        who.getElement().setAttribute("dir", "auto");
        more.addClassName("gu-soft");
        ListItem item = new ListItem(link, who, more);
        item.addClassName("gu-together-file");
        return item;
    }

    private Section form(BatchDecisions.Preview preview, List<String> ids) {
        OfficerTask first = preview.like().getFirst();
        DecisionForm form = new DecisionForm(
                tasks.form(first), Map.of(), catalogue.require(first.service()), factory, (address, text) -> {});
        form.addClassName("gu-writing");
        NativeButton decide = Wording.say(
                new NativeButton(), "together.decide", preview.like().size());
        decide.addClassName("gu-button");
        decide.addClickListener(click -> decide(ids, form));
        Paragraph about = Wording.say(new Paragraph(), "together.about");
        about.addClassName("gu-soft");
        form.add(about, decide);
        Section section = new Section(Wording.say(new H2(), "task.decision"), form);
        section.addClassNames("gu-pane", "gu-decision");
        return section;
    }

    private void decide(List<String> ids, DecisionForm form) {
        if (!form.isComplete()) {
            return;
        }
        Map<OfficerTask, Decision> outcomes = together.decide(ids, form.typed(), officer);
        for (Decision one : outcomes.values()) {
            if (one instanceof Decision.Incomplete incomplete) {
                // The words are the same for all: what is wrong in one is wrong in each, and nothing was decided.
                form.complain(incomplete.problems());
                return;
            }
        }
        outcomes(outcomes);
    }

    private void outcomes(Map<OfficerTask, Decision> outcomes) {
        removeAll();
        UnorderedList list = new UnorderedList();
        outcomes.forEach((task, decision) -> list.add(item(
                task,
                Wording.say(
                        new Span(),
                        switch (decision) {
                            case Decision.Taken taken -> "together.done";
                            case Decision.TakenBy other -> "together.left.TAKEN";
                            case Decision.Unweighed unweighed -> "together.unweighed";
                            case Decision.Proposed proposed -> "together.left.FOUR_EYES";
                            case Decision.NeedsAnother another -> "together.left.FOUR_EYES";
                            default -> "together.gone";
                        }))));
        Anchor back = Wording.say(new Anchor("/app/" + TaskNavigation.WORKLIST, ""), "task.back");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        H1 title = Wording.say(new H1(), "together.outcome");
        title.getElement().setAttribute("tabindex", "-1");
        add(back, title, list);
        title.getElement().callJsFunction("focus");
    }

    private void leftOut(BatchDecisions.Preview preview) {
        if (preview.leftOut().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        preview.leftOut().forEach((task, why) -> list.add(item(task, Wording.say(new Span(), "together.left." + why))));
        Section left = new Section(Wording.say(new H2(), "together.left"), list);
        left.addClassName("gu-pane");
        add(left);
    }
}
