package org.guichetunique.portal.shell.frame;

import java.util.Comparator;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;

/**
 * A place in the main navigation. Each feature brings its own as {@link Destinations}.
 *
 * @param path below {@code /app/}, empty for the first page
 * @param label key of its name in the bundles below {@code portal}
 * @param order the smaller, the nearer to the start
 * @param roles those who see it; this shows or hides and protects nothing: the view itself does
 */
public record Destination(String path, String label, int order, Role... roles) {

    static final Comparator<Destination> IN_ORDER = Comparator.comparingInt(Destination::order);

    boolean isFor(SignedIn person) {
        return person.is(roles);
    }
}
