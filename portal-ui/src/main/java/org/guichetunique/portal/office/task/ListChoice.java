package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.FileLabel;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.casework.office.task.WorklistFilter;
import org.guichetunique.casework.office.task.WorklistPages;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** Which list is shown: one of those that everybody has, of one procedure or of all, or one that the officer keeps. */
final class ListChoice extends Div {

    private static final String ALL = "";

    private final transient Tasks tasks;
    private final Officer officer;
    private final transient Consumer<FilteredWorklist> chosen;
    private final Map<WorklistFilter, NativeButton> lists = new EnumMap<>(WorklistFilter.class);
    private final Map<WorklistFilter, Span> counts = new EnumMap<>(WorklistFilter.class);
    private final Select<String> service = new Select<>();
    private final KeptLists kept;
    private final Refinement refinement;
    private final Span refine = new Span();
    private FilteredWorklist listing = FilteredWorklist.ALL;

    /** @param columns what the officer wants to see of each file */
    ListChoice(
            ListServices services,
            Tasks tasks,
            Catalogue catalogue,
            Officer officer,
            ColumnsChoice columns,
            Consumer<FilteredWorklist> chosen) {
        this.tasks = tasks;
        this.officer = officer;
        this.chosen = chosen;
        this.kept = new KeptLists(services.views(), officer, this::choose);
        this.refinement = new Refinement(services.officers().colleagues(officer), this::choose);
        refinement.offer(services.labels().of(officer));
        addClassName("gu-list-choice");
        Div group = Wording.name(new Div(), "tasks.filters");
        group.addClassName("gu-filters");
        group.getElement().setAttribute("role", "group");
        Stream.of(WorklistFilter.values())
                .filter(show -> show != WorklistFilter.TEAM || officer.unit() != null)
                .forEach(show -> group.add(button(show)));
        services(catalogue);
        Div more = new Div(service, refinement, columns, kept.form());
        more.addClassName("gu-list-more");
        Wording.follow(refine, language -> mark());
        NativeDetails details = new NativeDetails(refine, more);
        details.addClassName("gu-refine");
        add(group, kept, details);
        mark();
    }

    FilteredWorklist chosen() {
        return listing;
    }

    /** Looks again how many there are. */
    void count() {
        Map<WorklistFilter, Integer> now = tasks.counts(officer);
        counts.forEach((show, label) -> {
            label.setText(words(now.getOrDefault(show, 0)));
            // The list that is shown stays in the choice even if it is empty now.
            Objects.requireNonNull(lists.get(show)).setVisible(now.containsKey(show) || show == listing.show());
        });
    }

    private static String words(int count) {
        return count >= WorklistPages.MOST_COUNTED ? WorklistPages.MOST_COUNTED + "+" : String.valueOf(count);
    }

    void read(FilteredWorklist wanted) {
        take(wanted);
    }

    private NativeButton button(WorklistFilter show) {
        Span count = new Span();
        count.addClassName("gu-count");
        counts.put(show, count);
        NativeButton button = new NativeButton();
        button.add(Wording.say(new Span(), "tasks.filter." + ListAddress.word(show)), count);
        button.addClickListener(click -> choose(listing.showing(show)));
        lists.put(show, button);
        return button;
    }

    private void services(Catalogue catalogue) {
        List<String> all = new ArrayList<>(List.of(ALL));
        catalogue.services().stream()
                .filter(known -> known.competence().participants().stream()
                        .anyMatch(authority -> authority.code().equals(officer.authority())))
                .map(PublicService::key)
                .forEach(all::add);
        service.setItems(all);
        service.setVisible(all.size() > 2);
        Wording.follow(service, language -> {
            service.setLabel(Wording.in(language, "tasks.service"));
            service.setItemLabelGenerator(key -> key.isEmpty()
                    ? Wording.in(language, "tasks.service.all")
                    : catalogue.require(key).text("title", language.locale()));
        });
        service.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(listing.ofService(ALL.equals(change.getValue()) ? null : change.getValue()));
            }
        });
    }

    private boolean isListed(String key) {
        return service.getListDataView().contains(key);
    }

    private void choose(FilteredWorklist wanted) {
        take(wanted);
        chosen.accept(listing);
    }

    /** As far as there is such a list for the officer. */
    private void take(FilteredWorklist wanted) {
        FilteredWorklist known = lists.containsKey(wanted.show()) ? wanted : wanted.showing(WorklistFilter.ALL);
        listing = known.service() != null && isListed(known.service()) ? known : known.ofService(null);
        mark();
    }

    /** FileLabels may have been made meanwhile. */
    void offer(List<FileLabel> labels) {
        refinement.offer(labels);
        refinement.mark(listing);
    }

    private void mark() {
        lists.forEach((show, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(show == listing.show())));
        service.setValue(listing.service() == null ? ALL : listing.service());
        refinement.mark(listing);
        kept.mark(listing);
        int narrowed = Refinement.count(listing);
        refine.setText(narrowed == 0 ? Wording.now("tasks.refine") : Wording.now("tasks.refined", narrowed));
    }
}
