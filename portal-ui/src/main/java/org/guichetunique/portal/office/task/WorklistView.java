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
import java.util.Map;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.opinion.OpinionsToGive;
import org.guichetunique.casework.office.task.FileLabel;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.WorklistPages;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.CaseVocabulary;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.ScrollPlace;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.live.LiveUpdates;
import org.guichetunique.procedures.catalogue.Catalogue;
import tools.jackson.databind.JsonNode;

/** What waits for the officer's authority, most urgent first. What is shown stands in the address, and what is chosen in the session. */
@Route(TaskNavigation.WORKLIST)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class WorklistView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient TaskServices services;
    private final transient ListServices lists;
    private final Officer officer = Acting.asOfficer();
    private final WorklistTable table;
    private final WorklistActions actions;
    private final ListChoice choice;
    private final Line empty = new Line("gu-empty", "status");
    private final Line notice = new Line("gu-notice", "status");
    private final Anchor reminder;
    private final NativeButton next;
    private final NativeButton further;
    private int pages = 1;

    WorklistView(
            TaskServices services,
            ListServices lists,
            OpinionsToGive opinions,
            Catalogue catalogue,
            CaseVocabulary vocabulary,
            LiveUpdates live,
            WorklistHeader header) {
        this.services = services;
        this.lists = lists;
        int reminded = opinions.reminded(officer);
        this.reminder = Wording.say(new Anchor("/app/" + TaskNavigation.OPINIONS, ""), "tasks.reminded", reminded);
        reminder.getElement().setAttribute("router-link", true);
        reminder.addClassName("gu-reminder");
        reminder.setVisible(reminded > 0);
        Selection selection = Selection.now();
        this.table = new WorklistTable(vocabulary, officer, selection, this::chosen);
        table.columns(ColumnsChoice.now(lists.columns(), officer));
        ColumnsChoice columns = new ColumnsChoice(lists.columns(), officer, wanted -> {
            table.columns(wanted);
            list();
        });
        this.choice = new ListChoice(lists, services.tasks(), catalogue, officer, columns, this::choose);
        this.actions = new WorklistActions(
                selection,
                services,
                lists.labels(),
                officer,
                table::shown,
                () -> services.tasks().ids(officer, choice.chosen()),
                this::again);
        addClassNames("gu-view", "gu-worklist");
        next = Buttons.NEXT.button("tasks.takeNext", "gu-button", this::takeNext);
        further = Wording.say(new NativeButton(), "tasks.more");
        further.addClassName("gu-second");
        further.addClickListener(click -> {
            pages++;
            remember();
            list();
        });
        add(header.draw(officer, next), notice, reminder, choice, actions, table, empty, further);
        ScrollPlace.keep(this);
        live.watch(this, () -> {
            choice.count();
            list();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.read(event.getLocation().getQueryParameters());
        choice.read(address.listing());
        pages = address.pages();
        LastList.is(new ListAddress(choice.chosen(), pages).written());
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
        remember();
        list();
    }

    private void remember() {
        ListAddress address = new ListAddress(choice.chosen(), pages);
        LastList.is(address.written());
        String query = address.written().getQueryString();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, TaskNavigation.WORKLIST + (query.isEmpty() ? "" : "?" + query));
    }

    private void list() {
        List<OfficerTask> found = new ArrayList<>();
        boolean goesOn = true;
        for (int page = 0; page < pages && goesOn; page++) {
            List<OfficerTask> some =
                    services.tasks().open(officer, choice.chosen(), found.isEmpty() ? null : found.getLast());
            found.addAll(some);
            goesOn = some.size() == WorklistPages.PAGE;
        }
        Map<CaseId, Map<Address, JsonNode>> recognised = lists.recognition().of(found, officer);
        Map<CaseId, List<FileLabel>> labels = lists.labels().on(found, officer);
        table.show(found.stream()
                .map(task -> new ListedFile(
                        task,
                        recognised.getOrDefault(task.caseId(), Map.of()),
                        labels.getOrDefault(task.caseId(), List.of())))
                .toList());
        actions.mark(table.shown());
        table.setVisible(!found.isEmpty());
        further.setVisible(goesOn);
        empty.setVisible(found.isEmpty());
        empty.say("tasks.none." + ListAddress.word(choice.chosen().show()));
    }

    private void chosen() {
        actions.mark(table.shown());
    }

    /** What is chosen, or labelled, has changed. */
    private void again() {
        choice.offer(lists.labels().of(officer));
        list();
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
