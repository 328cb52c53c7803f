package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.operation.repair.CaseUndo;
import org.guichetunique.casework.operation.repair.UndoPlan;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** Shows what undoing a whole request changes, before the operator confirms it. */
@Route(RepairNavigation.UNDO)
@RolesAllowed("OPERATOR")
class UndoView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CaseUndo undo;
    private final transient RepairTexts texts;
    private final Line changed = new Line("gu-trouble", "alert");
    private final Div preview = new Div();
    private transient UndoPlan plan = new UndoPlan(java.util.List.of(), java.util.List.of(), java.util.List.of());
    private String title = "";

    UndoView(CaseUndo undo, RepairTexts texts) {
        this.undo = undo;
        this.texts = texts;
        addClassNames("gu-view", "gu-worklist", "gu-repairs", "gu-undo");
        preview.addClassName("gu-undo-preview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RepairNavigation.caseId(event.getRouteParameters().get(RepairNavigation.CASE))
                .flatMap(undo::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CaseFile.Filed file) {
        title = file.reference().value();
        add(
                DeskLinks.back(RepairNavigation.CALLS, "repair.calls.title"),
                Wording.say(new H1(), "repair.undo.title", file.reference().value()));
        if (file instanceof CaseFile.Closed) {
            Paragraph closed = Wording.say(new Paragraph(), "repair.undo.closed");
            closed.addClassName("gu-empty");
            add(closed);
            return;
        }
        plan = undo.planUndo(file.id());
        write(file);
        add(
                DeskTable.text(language -> texts.service(file.service(), language)),
                changed,
                preview,
                new ReasonForm(
                        "repair.reason.undo",
                        "repair.reason.helper",
                        "repair.undo.confirm",
                        "gu-button",
                        reason -> undo(file, reason)));
    }

    /** Undoes only what the operator has read. If the request has gone on meanwhile, the operator reads the new list first. */
    private void undo(CaseFile.Filed file, String reason) {
        UndoPlan now = undo.planUndo(file.id());
        if (!now.equals(plan)) {
            plan = now;
            write(file);
            changed.say("repair.undo.changed");
            return;
        }
        boolean open = undo.undo(file.id(), Acting.asOperator(), reason);
        RepairNavigation.toCalls(
                UI.getCurrentOrThrow(),
                new RepairNavigation.Outcome(
                        open ? "repair.undone" : "repair.settledAlready",
                        file.reference().value()));
    }

    private void write(CaseFile.Filed file) {
        preview.removeAll();
        OrderedList undone = new OrderedList();
        plan.undone()
                .forEach(one -> undone.add(item(
                        DeskTable.text(language -> texts.operation(one.undoes().id(), language)),
                        DeskTable.text(language -> Wording.in(
                                language,
                                "repair.undo.of",
                                texts.authority(one.done().authority().code(), language),
                                texts.operation(one.done().id(), language),
                                texts.moment(
                                        one.doneAt(), one.done().authority().code(), language))))));
        UnorderedList remaining = new UnorderedList();
        plan.remaining()
                .forEach(one -> remaining.add(item(
                        DeskTable.text(language -> texts.operation(one.id(), language)),
                        DeskTable.text(
                                language -> texts.authority(one.authority().code(), language)))));
        UnorderedList stopped = new UnorderedList();
        plan.stopped()
                .forEach(activity -> stopped.add(
                        item(DeskTable.text(language -> texts.activity(file.service(), activity, language)))));
        section("repair.undo.undone", "repair.undo.undone.none", undone);
        section("repair.undo.remaining", "repair.undo.remaining.none", remaining);
        section("repair.undo.stopped", "repair.undo.stopped.none", stopped);
    }

    private void section(String heading, String none, HtmlContainer list) {
        boolean empty = list.getElement().getChildCount() == 0;
        Div pane = new Div(Wording.say(new H2(), heading), empty ? Wording.say(new Paragraph(), none) : list);
        pane.addClassName("gu-pane");
        preview.add(pane);
    }

    private static ListItem item(Span what, Span... more) {
        what.addClassName("gu-strong");
        ListItem item = new ListItem(what);
        for (Span each : more) {
            each.addClassName("gu-soft");
            item.add(each);
        }
        return item;
    }
}
