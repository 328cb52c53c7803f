package org.guichetunique.portal.office.task;

import java.util.Comparator;
import java.util.function.Predicate;
import org.guichetunique.casework.casefile.Officer;

/**
 * A way from the worklist to another page of the officers' desk. Each feature brings its own as {@link DeskWays}.
 *
 * @param path below {@code /app/}
 * @param label key of its name in the bundles below {@code portal}
 * @param order the smaller, the nearer to the start
 * @param isFor who sees it; this shows or hides and protects nothing: the page itself does
 */
public record DeskWay(String path, String label, int order, Predicate<Officer> isFor) {

    static final Comparator<DeskWay> IN_ORDER = Comparator.comparingInt(DeskWay::order);
}
