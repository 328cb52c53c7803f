package org.guichetunique.portal.office.task;

import com.vaadin.flow.server.VaadinSession;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guichetunique.casework.office.task.BatchDecisions;

/** The files that the officer has chosen, until they are dealt with or let go: whatever list is shown meanwhile. */
final class Selection {

    private final Set<String> tasks = new LinkedHashSet<>();

    private Selection() {}

    /** Of the session. */
    static Selection now() {
        VaadinSession session = VaadinSession.getCurrent();
        Selection selection = session.getAttribute(Selection.class);
        if (selection == null) {
            selection = new Selection();
            session.setAttribute(Selection.class, selection);
        }
        return selection;
    }

    List<String> tasks() {
        return List.copyOf(tasks);
    }

    boolean contains(String task) {
        return tasks.contains(task);
    }

    int size() {
        return tasks.size();
    }

    /**
     * Chooses files or lets them go.
     *
     * @return false where not all could be chosen: more than are decided at once
     */
    boolean choose(Collection<String> some, boolean wanted) {
        if (!wanted) {
            tasks.removeAll(some);
            return true;
        }
        some.stream().limit(BatchDecisions.MOST).forEach(task -> {
            if (tasks.size() < BatchDecisions.MOST) {
                tasks.add(task);
            }
        });
        return tasks.containsAll(some);
    }

    void clear() {
        tasks.clear();
    }
}
