package org.guichetunique.portal.task;

import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;

/** What an officer has written in files that are not decided yet, kept while the session lasts. */
final class UnsentDecisions {

    private final Map<String, Map<Address, String>> byTask = new HashMap<>();

    private UnsentDecisions() {}

    static UnsentDecisions ofThisSession() {
        VaadinSession session = VaadinSession.getCurrent();
        UnsentDecisions kept = session.getAttribute(UnsentDecisions.class);
        if (kept == null) {
            kept = new UnsentDecisions();
            session.setAttribute(UnsentDecisions.class, kept);
        }
        return kept;
    }

    Map<Address, String> of(String task) {
        return Map.copyOf(byTask.getOrDefault(task, Map.of()));
    }

    void keep(String task, Address address, String typed) {
        byTask.computeIfAbsent(task, any -> new HashMap<>()).put(address, typed);
    }

    void forget(String task) {
        byTask.remove(task);
    }
}
