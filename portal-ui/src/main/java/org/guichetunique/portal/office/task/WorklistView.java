package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.opinion.OpinionsToGive;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.KeptViews;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Worklist;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.live.LiveUpdates;
import org.guichetunique.procedures.catalogue.Catalogue;

/** What waits for the officer's authority, most urgent first. */
@Route(TaskNavigation.WORKLIST)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class WorklistView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient TaskServices services;
    private final Officer officer = Acting.asOfficer();
    private final WorklistTable table;
    private final ListChoice choice;
    private final Line empty = new Line("gu-empty", "status");
    private final Line notice = new Line("gu-notice", "status");
    private final Anchor reminder;
    private final NativeButton next;
    private final NativeButton further;
    private final NativeButton together = new NativeButton();
    private transient List<String> picked = List.of();
    private int pages = 1;

    WorklistView(
            TaskServices services,
            KeptViews views,
            OpinionsToGive opinions,
            Catalogue catalogue,
            Values values,
            LiveUpdates live,
            WorklistHeader header) {
        this.services = services;
        int reminded = opinions.reminded(officer);
        this.reminder = Wording.say(new Anchor("/app/" + TaskNavigation.OPINIONS, ""), "tasks.reminded", reminded);
        reminder.getElement().setAttribute("router-link", true);
        reminder.addClassName("gu-reminder");
        reminder.setVisible(reminded > 0);
        together.addClassName("gu-second");
        together.setVisible(false);
        together.addClickListener(click -> TaskNavigation.together(
                UI.getCurrentOrThrow(), services.batches().choose(picked, officer)));
        this.table = new WorklistTable(catalogue, officer, values, this::picked);
        this.choice = new ListChoice(services.tasks(), views, catalogue, officer, this::choose);
        addClassNames("gu-view", "gu-worklist");
        next = Buttons.NEXT.button("tasks.takeNext", "gu-button", this::takeNext);
        further = Wording.say(new NativeButton(), "tasks.more");
        further.addClassName("gu-second");
        further.addClickListener(click -> {
            pages++;
            list();
        });
        add(header.draw(officer, next), notice, reminder, choice, together, table, empty, further);
        live.watch(this, () -> {
            choice.count();
            list();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choice.read(event.getLocation().getQueryParameters());
        choice.count();
        list();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        TaskNavigation.justDecided(UI.getCurrentOrThrow()).ifPresent(decided -> {
            notice.say(decided.proposed() ? "tasks.proposed" : "tasks.decided", decided.reference());
            // After the frame has moved the focus to the page.
            next.getElement().executeJs("setTimeout(() => this.focus())");
        });
    }

    @Override
    public String getPageTitle() {
        return Wording.now("tasks.title");
    }

    private void choose(FilteredWorklist listing) {
        pages = 1;
        notice.fallSilent();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, TaskNavigation.WORKLIST + ListChoice.written(listing));
        list();
    }

    private void list() {
        List<OfficerTask> found = new ArrayList<>();
        boolean goesOn = true;
        for (int page = 0; page < pages && goesOn; page++) {
            List<OfficerTask> some =
                    services.tasks().open(officer, choice.chosen(), found.isEmpty() ? null : found.getLast());
            found.addAll(some);
            goesOn = some.size() == Worklist.PAGE;
        }
        table.show(found);
        table.setVisible(!found.isEmpty());
        further.setVisible(goesOn);
        empty.setVisible(found.isEmpty());
        empty.say("tasks.none." + ListChoice.word(choice.chosen().show()));
    }

    private void picked(List<String> chosen) {
        picked = chosen;
        together.setVisible(chosen.size() > 1);
        together.setText(Wording.now("together.go", chosen.size()));
    }

    private void takeNext() {
        services.claims()
                .takeNext(officer)
                .ifPresentOrElse(task -> TaskNavigation.toFile(UI.getCurrentOrThrow(), task.id()), () -> {
                    notice.say("tasks.noNext");
                    list();
                });
    }
}
