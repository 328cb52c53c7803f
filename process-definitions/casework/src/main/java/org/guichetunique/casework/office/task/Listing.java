package org.guichetunique.casework.office.task;

import org.jspecify.annotations.Nullable;

/**
 * One list of tasks.
 *
 * @param service key of the only one that is listed; null for all
 */
public record Listing(Show show, @Nullable String service) {

    public static final Listing ALL = new Listing(Show.ALL, null);
}
