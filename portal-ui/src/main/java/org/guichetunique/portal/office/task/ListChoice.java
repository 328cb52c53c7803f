package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.KeptViews;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.casework.office.task.Worklist;
import org.guichetunique.casework.office.task.WorklistFilter;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** Which list is shown: one of those that everybody has, of one procedure or of all, or one that the officer keeps. */
final class ListChoice extends Div {

    private static final String SHOW = "show";
    private static final String SERVICE = "service";
    private static final String ALL = "";

    private final transient Tasks tasks;
    private final Officer officer;
    private final transient Consumer<FilteredWorklist> chosen;
    private final Map<WorklistFilter, NativeButton> lists = new EnumMap<>(WorklistFilter.class);
    private final Map<WorklistFilter, Span> counts = new EnumMap<>(WorklistFilter.class);
    private final Select<String> service = new Select<>();
    private final KeptLists kept;
    private FilteredWorklist listing = FilteredWorklist.ALL;

    ListChoice(Tasks tasks, KeptViews views, Catalogue catalogue, Officer officer, Consumer<FilteredWorklist> chosen) {
        this.tasks = tasks;
        this.officer = officer;
        this.chosen = chosen;
        this.kept = new KeptLists(views, officer, this::choose);
        addClassName("gu-list-choice");
        Div group = Wording.name(new Div(), "tasks.filters");
        group.addClassName("gu-filters");
        group.getElement().setAttribute("role", "group");
        Stream.of(WorklistFilter.values())
                .filter(show -> show != WorklistFilter.TEAM || officer.unit() != null)
                .forEach(show -> group.add(button(show)));
        services(catalogue);
        Div more = new Div(service, kept);
        more.addClassName("gu-list-more");
        add(group, more);
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
        return count >= Worklist.MOST_COUNTED ? Worklist.MOST_COUNTED + "+" : String.valueOf(count);
    }

    void read(QueryParameters parameters) {
        WorklistFilter show = parameters
                .getSingleParameter(SHOW)
                .flatMap(word -> Stream.of(WorklistFilter.values())
                        .filter(each -> word(each).equals(word) && lists.containsKey(each))
                        .findFirst())
                .orElse(WorklistFilter.ALL);
        Optional<String> only = parameters.getSingleParameter(SERVICE).filter(this::isListed);
        listing = new FilteredWorklist(show, only.orElse(null));
        mark();
    }

    /** The way to a list, after the address of the page. */
    static String written(FilteredWorklist listing) {
        List<String> parameters = new ArrayList<>();
        if (listing.show() != WorklistFilter.ALL) {
            parameters.add(SHOW + "=" + word(listing.show()));
        }
        if (listing.service() != null) {
            parameters.add(SERVICE + "=" + listing.service());
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    static String word(WorklistFilter show) {
        return show.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private NativeButton button(WorklistFilter show) {
        Span count = new Span();
        count.addClassName("gu-count");
        counts.put(show, count);
        NativeButton button = new NativeButton();
        button.add(Wording.say(new Span(), "tasks.filter." + word(show)), count);
        button.addClickListener(click -> choose(new FilteredWorklist(show, listing.service())));
        lists.put(show, button);
        return button;
    }

    private void services(Catalogue catalogue) {
        List<String> all = new ArrayList<>(List.of(ALL));
        catalogue.services().stream()
                .filter(known -> known.participants().stream()
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
                choose(new FilteredWorklist(listing.show(), ALL.equals(change.getValue()) ? null : change.getValue()));
            }
        });
    }

    private boolean isListed(String key) {
        return service.getListDataView().contains(key);
    }

    private void choose(FilteredWorklist wanted) {
        listing = new FilteredWorklist(
                lists.containsKey(wanted.show()) ? wanted.show() : WorklistFilter.ALL,
                wanted.service() != null && isListed(wanted.service()) ? wanted.service() : null);
        mark();
        chosen.accept(listing);
    }

    private void mark() {
        lists.forEach((show, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(show == listing.show())));
        service.setValue(listing.service() == null ? ALL : listing.service());
        kept.mark(listing);
    }
}
