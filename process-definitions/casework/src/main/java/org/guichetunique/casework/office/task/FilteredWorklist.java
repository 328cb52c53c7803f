package org.guichetunique.casework.office.task;

import org.jspecify.annotations.Nullable;

/**
 * One list of tasks.
 *
 * @param service key of the only one that is listed; null for all
 */
public record FilteredWorklist(
        WorklistFilter show, @Nullable String service) {

    public static final FilteredWorklist ALL = new FilteredWorklist(WorklistFilter.ALL, null);
}
