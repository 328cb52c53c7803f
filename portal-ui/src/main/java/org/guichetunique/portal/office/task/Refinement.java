package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.FileLabel;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.ListOrder;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** In which order a list is shown, and to which days, whose files and which label it is narrowed. */
final class Refinement extends Div {

    private static final String ALL = "";

    private final transient Consumer<FilteredWorklist> chosen;
    private final Select<ListOrder> order = new Select<>();
    private final Select<String> holder = new Select<>();
    private final Select<String> label = new Select<>();
    private final Input from = new Input();
    private final Input to = new Input();
    private final Map<String, String> holders;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final transient List<Day> days = new ArrayList<>();
    private FilteredWorklist listing = FilteredWorklist.ALL;

    private record Day(NativeLabel name, String key) {}

    Refinement(List<Officer> colleagues, Consumer<FilteredWorklist> chosen) {
        this.chosen = chosen;
        addClassName("gu-refinement");
        order.setItems(ListOrder.values());
        Wording.follow(order, language -> {
            order.setLabel(Wording.in(language, "tasks.sort"));
            order.setItemLabelGenerator(one -> Wording.in(language, "tasks.sort." + ListAddress.word(one)));
        });
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(listing.inOrder(change.getValue()));
            }
        });
        holders = colleagues.stream().collect(Collectors.toMap(Officer::subject, Officer::name, (one, other) -> one));
        holder.setItems(Stream.concat(Stream.of(ALL), colleagues.stream().map(Officer::subject))
                .toList());
        Wording.follow(holder, language -> {
            holder.setLabel(Wording.in(language, "tasks.column.holder"));
            holder.setItemLabelGenerator(one -> one.isEmpty()
                    ? Wording.in(language, "tasks.holder.anybody")
                    : Objects.requireNonNullElse(holders.get(one), one));
        });
        holder.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(listing.heldBy(ALL.equals(change.getValue()) ? null : change.getValue()));
            }
        });
        Wording.follow(label, language -> {
            label.setLabel(Wording.in(language, "tasks.column.labels"));
            label.setItemLabelGenerator(one -> one.isEmpty()
                    ? Wording.in(language, "tasks.label.all")
                    : Objects.requireNonNullElse(names.get(one), one));
        });
        label.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(listing.labelled(ALL.equals(change.getValue()) ? null : UUID.fromString(change.getValue())));
            }
        });
        add(order, day(from, "tasks.from"), day(to, "tasks.to"), holder, label);
    }

    private Div day(Input field, String key) {
        field.setType("date");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(listing.between(read(from), read(to)));
            }
        });
        NativeLabel name = new NativeLabel();
        name.setFor(field);
        Wording.follow(
                name,
                language ->
                        name.setText(Wording.in(language, key + (listing.order().isOfLimits() ? ".limit" : ".filed"))));
        days.add(new Day(name, key));
        Div both = new Div(name, field);
        both.addClassName("gu-day");
        return both;
    }

    private static @Nullable LocalDate read(Input field) {
        try {
            return field.getValue().isEmpty() ? null : LocalDate.parse(field.getValue());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** @param labels those of the unit at this moment */
    void offer(List<FileLabel> labels) {
        names.clear();
        labels.forEach(one -> names.put(one.id().toString(), one.name()));
        label.setItems(Stream.concat(Stream.of(ALL), names.keySet().stream()).toList());
        label.setVisible(!labels.isEmpty());
        label.setValue(ALL);
    }

    void mark(FilteredWorklist shown) {
        listing = shown;
        order.setValue(shown.order());
        from.setValue(shown.from() == null ? "" : shown.from().toString());
        to.setValue(shown.to() == null ? "" : shown.to().toString());
        holder.setValue(shown.holder() == null || !holders.containsKey(shown.holder()) ? ALL : shown.holder());
        UUID only = shown.label();
        label.setValue(only != null && label.getListDataView().contains(only.toString()) ? only.toString() : ALL);
        days.forEach(
                day -> day.name().setText(Wording.now(day.key() + (shown.order().isOfLimits() ? ".limit" : ".filed"))));
    }

    /** How many ways the list is narrowed, or sorted otherwise than by the clock. */
    static int count(FilteredWorklist listing) {
        return (int) Stream.of(
                        listing.order() == ListOrder.LIMIT ? null : listing.order(),
                        listing.from(),
                        listing.to(),
                        listing.holder(),
                        listing.label(),
                        listing.service())
                .filter(Objects::nonNull)
                .count();
    }

    private void choose(FilteredWorklist wanted) {
        listing = wanted;
        chosen.accept(wanted);
    }
}
