package org.guichetunique.casework.office.task;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One list of tasks.
 *
 * @param service key of the only one that is listed; null for all
 * @param from first day that is listed, of the limits or of filing as the order is; null for the beginning
 * @param to last day that is listed; null for the end
 * @param holder opaque identifier of the officer whose tasks alone are listed; null for all
 * @param label the only one whose files are listed; null for all
 */
public record FilteredWorklist(
        WorklistFilter show,
        @Nullable String service,
        ListOrder order,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String holder,
        @Nullable UUID label) {

    public static final FilteredWorklist ALL = new FilteredWorklist(WorklistFilter.ALL, null);

    /** By the legal clock, of all days and everybody. */
    public FilteredWorklist(WorklistFilter show, @Nullable String service) {
        this(show, service, ListOrder.LIMIT, null, null, null, null);
    }

    public FilteredWorklist showing(WorklistFilter other) {
        return new FilteredWorklist(other, service, order, from, to, holder, label);
    }

    public FilteredWorklist ofService(@Nullable String other) {
        return new FilteredWorklist(show, other, order, from, to, holder, label);
    }

    public FilteredWorklist inOrder(ListOrder other) {
        return new FilteredWorklist(show, service, other, from, to, holder, label);
    }

    public FilteredWorklist between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new FilteredWorklist(show, service, order, first, last, holder, label);
    }

    public FilteredWorklist heldBy(@Nullable String other) {
        return new FilteredWorklist(show, service, order, from, to, other, label);
    }

    public FilteredWorklist labelled(@Nullable UUID other) {
        return new FilteredWorklist(show, service, order, from, to, holder, other);
    }
}
