package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.guichetunique.casework.operation.repair.Incident;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.IncidentGroup;
import org.guichetunique.casework.operation.repair.Repairs;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** The calls that wait for an operator, oldest first, a page at a time. */
@Route(RepairNavigation.CALLS)
@RolesAllowed("OPERATOR")
class CallsView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final String ALL = "";

    private final transient IncidentDesk incidents;
    private final transient RepairTexts texts;
    private final transient List<Incident> shown = new ArrayList<>();
    private final Line notice = new Line("gu-notice", "status");
    private final Line empty = new Line("gu-empty", "status");
    private final Div filters = new Div();
    private final RetryAll retryAll;
    private final DeskTable table =
            new DeskTable("repair", "repair.calls.title", "request", "operation", "procedure", "cause", "since");
    private final NativeButton more = Wording.say(new NativeButton(), "tasks.more");
    private transient IncidentFilter which = IncidentFilter.ALL;

    CallsView(IncidentDesk incidents, Repairs repairs, RepairTexts texts) {
        this.incidents = incidents;
        this.texts = texts;
        this.retryAll = new RetryAll(incidents, repairs, this::retried);
        addClassNames("gu-view", "gu-worklist", "gu-repairs");
        filters.addClassName("gu-desk-filters");
        filters.getElement().setAttribute("role", "group");
        Wording.name(filters, "repair.filters");
        more.addClassName("gu-second");
        more.addClickListener(click -> showMore());
        add(
                DeskLinks.back(RepairNavigation.DESK, "repair.title"),
                Wording.say(new H1(), "repair.calls.title"),
                notice,
                filters,
                retryAll,
                table,
                empty,
                more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        which = RepairNavigation.which(event.getLocation().getQueryParameters());
        filters.removeAll();
        List<IncidentGroup> groups = incidents.groups();
        filters.add(
                filter(
                        "repair.column.authority",
                        groups,
                        IncidentGroup::authority,
                        which.authority(),
                        texts::authority),
                filter("repair.column.procedure", groups, IncidentGroup::service, which.service(), texts::service),
                filter("repair.column.cause", groups, IncidentGroup::code, which.code(), texts::cause));
        begin();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        RepairNavigation.outcome(UI.getCurrentOrThrow())
                .ifPresentOrElse(outcome -> notice.say(outcome.key(), outcome.reference()), notice::fallSilent);
    }

    @Override
    public String getPageTitle() {
        return Wording.now("repair.calls.title");
    }

    private void begin() {
        shown.clear();
        table.clear();
        showMore();
        retryAll.offer(which, incidents.count(which));
    }

    private void retried(String key, int calls) {
        notice.say(key, calls);
        begin();
    }

    private void showMore() {
        List<Incident> page = incidents.page(which, shown.isEmpty() ? null : shown.getLast());
        page.forEach(incident -> table.addRow(
                DeskTable.reference(
                        RepairNavigation.callAddress(incident),
                        incident.reference().value()),
                operation(incident),
                DeskTable.text(language -> texts.service(incident.service(), language)),
                DeskTable.text(language -> texts.cause(incident.code(), language)),
                DeskTable.text(language -> texts.moment(incident.since(), incident.authority(), language))));
        shown.addAll(page);
        table.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        empty.say("repair.none");
        more.setVisible(
                !page.isEmpty() && !incidents.page(which, shown.getLast()).isEmpty());
    }

    private Div operation(Incident incident) {
        var authority = DeskTable.text(language -> texts.authority(incident.authority(), language));
        authority.addClassName("gu-soft");
        var operation = DeskTable.text(language -> texts.operation(incident.operation(), language));
        operation.addClassName("gu-strong");
        Div both = new Div(operation, authority);
        both.addClassName("gu-desk-two");
        return both;
    }

    private Select<String> filter(
            String label,
            List<IncidentGroup> groups,
            Function<IncidentGroup, String> value,
            @Nullable String chosen,
            BiFunction<String, Language, String> words) {
        List<String> choices = new ArrayList<>(List.of(ALL));
        groups.stream().map(value).distinct().sorted().forEach(choices::add);
        if (chosen != null && !choices.contains(chosen)) {
            choices.add(chosen);
        }
        Select<String> select = new Select<>();
        select.setItems(choices);
        select.setValue(chosen == null ? ALL : chosen);
        Wording.follow(select, language -> {
            select.setLabel(Wording.in(language, label));
            select.setItemLabelGenerator(
                    one -> one.isEmpty() ? Wording.in(language, "repair.filter.all") : words.apply(one, language));
        });
        select.addValueChangeListener(changed -> {
            String now = changed.getValue();
            String wanted = now == null || now.isEmpty() ? null : now;
            IncidentFilter next = switch (label) {
                case "repair.column.authority" -> new IncidentFilter(wanted, which.service(), which.code());
                case "repair.column.procedure" -> new IncidentFilter(which.authority(), wanted, which.code());
                default -> new IncidentFilter(which.authority(), which.service(), wanted);
            };
            UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, RepairNavigation.callsAddress(next));
            which = next;
            notice.fallSilent();
            begin();
        });
        return select;
    }
}
