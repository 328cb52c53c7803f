package org.guichetunique.casework.office.task;

/** In which order tasks are listed, and which of their days a list may be narrowed to. Each order has its indexes. */
public enum ListOrder {
    /** By the legal clock, then by filing: what <i>take the next one</i> follows. */
    LIMIT("t.due_at, t.filed_at, t.id", "(t.due_at, t.filed_at, t.id) > (:due, :filed, :id)"),
    /** The oldest first. */
    FILED("t.filed_at, t.id", "(t.filed_at, t.id) > (:filed, :id)"),
    NEWEST("t.filed_at desc, t.id desc", "(t.filed_at, t.id) < (:filed, :id)");

    private final String order;
    private final String following;

    ListOrder(String order, String following) {
        this.order = order;
        this.following = following;
    }

    /** In SQL, of the table {@code task t}. */
    String order() {
        return order;
    }

    /** The condition for those after {@code :due}, {@code :filed} and {@code :id}. */
    String following() {
        return following;
    }

    /** A list in the order of the limits is narrowed to limits, one in the order of filing to days of filing. */
    public boolean isOfLimits() {
        return this == LIMIT;
    }
}
