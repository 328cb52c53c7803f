package org.guichetunique.portal.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichetunique.engine.casefile.Officer;
import org.guichetunique.engine.task.OfficerTask;
import org.guichetunique.engine.task.Show;
import org.guichetunique.engine.task.Tasks;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.access.Acting;
import org.guichetunique.portal.field.Values;
import org.guichetunique.portal.frame.Line;
import org.guichetunique.portal.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;

/** What waits for the officer's authority, most urgent first. */
@Route(TaskNavigation.WORKLIST)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class WorklistView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final String SHOW = "show";
    private static final int PAGE = 25;

    private final transient Tasks tasks;
    private final Officer officer = Acting.asOfficer();
    private final WorklistTable table;
    private final Line empty = new Line("gu-empty", "status");
    private final Line notice = new Line("gu-notice", "status");
    private final Map<Show, NativeButton> filters = new EnumMap<>(Show.class);
    private final NativeButton next;
    private final NativeButton more;
    private Show show = Show.ALL;
    private int pages = 1;

    WorklistView(Tasks tasks, Catalogue catalogue, Contracts contracts, Values values, Arrivals arrivals) {
        this.tasks = tasks;
        this.table = new WorklistTable(catalogue, officer, values);
        addClassNames("gu-view", "gu-worklist");
        next = Buttons.NEXT.button("tasks.takeNext", "gu-button", this::takeNext);
        more = Wording.say(new NativeButton(), "tasks.more");
        more.addClassName("gu-second");
        more.addClickListener(click -> {
            pages++;
            list();
        });
        add(header(contracts), notice, filters(), table, empty, more);
        arrivals.watch(this, this::list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("");
        for (Show each : Show.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(asked)) {
                show = each;
            }
        }
        list();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        TaskNavigation.justDecided(UI.getCurrentOrThrow()).ifPresent(decided -> {
            notice.say("tasks.decided", decided.reference());
            // After the frame has moved the focus to the page.
            next.getElement().executeJs("setTimeout(() => this.focus())");
        });
    }

    @Override
    public String getPageTitle() {
        return Wording.now("tasks.title");
    }

    private Header header(Contracts contracts) {
        Paragraph authority = new Paragraph();
        authority.addClassName("gu-soft");
        contracts
                .authority(officer.authority())
                .ifPresent(own -> Wording.follow(
                        authority, language -> authority.setText(own.name().in(language.locale()))));
        Header header = new Header(new Div(Wording.say(new H1(), "tasks.title"), authority), next);
        header.addClassName("gu-title-row");
        return header;
    }

    private Div filters() {
        Div group = Wording.name(new Div(), "tasks.filters");
        group.addClassName("gu-filters");
        group.getElement().setAttribute("role", "group");
        for (Show each : List.of(Show.ALL, Show.FREE, Show.MINE)) {
            NativeButton button = Wording.say(
                    new NativeButton(), "tasks.filter." + each.name().toLowerCase(Locale.ROOT));
            button.addClickListener(click -> choose(each));
            filters.put(each, button);
            group.add(button);
        }
        return group;
    }

    private void choose(Show chosen) {
        show = chosen;
        pages = 1;
        notice.fallSilent();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        TaskNavigation.WORKLIST
                                + (chosen == Show.ALL
                                        ? ""
                                        : "?" + SHOW + "=" + chosen.name().toLowerCase(Locale.ROOT)));
        list();
    }

    private void list() {
        List<OfficerTask> found = new ArrayList<>();
        boolean goesOn = true;
        for (int page = 0; page < pages && goesOn; page++) {
            List<OfficerTask> some = tasks.open(officer, show, found.isEmpty() ? null : found.getLast());
            found.addAll(some);
            goesOn = some.size() == PAGE;
        }
        table.show(found);
        table.setVisible(!found.isEmpty());
        more.setVisible(goesOn);
        empty.setVisible(found.isEmpty());
        empty.say("tasks.none." + show.name().toLowerCase(Locale.ROOT));
        filters.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == show)));
    }

    private void takeNext() {
        tasks.takeNext(officer)
                .ifPresentOrElse(task -> TaskNavigation.toFile(UI.getCurrentOrThrow(), task.id()), () -> {
                    notice.say("tasks.noNext");
                    list();
                });
    }
}
