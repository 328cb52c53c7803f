package org.guichetunique.runtime.camunda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
import tools.jackson.databind.JsonNode;

/** What is known in a case as rules and conditions read it. */
final class FeelContext {

    private FeelContext() {}

    /**
     * Every subject of the service by its name, those of which nothing is known yet included: one as its elements,
     * several as a list of them.
     *
     * @param member the one of several that is looked at, which also stands under what each of them is called; empty
     *     where none is
     */
    static Map<String, Object> of(PublicService service, Map<Address, JsonNode> known, String member) {
        Map<String, Map<String, Object>> bySubject = new HashMap<>();
        known.forEach((address, value) -> {
            if (!value.isNull()) {
                bySubject
                        .computeIfAbsent(address.subject(), name -> new HashMap<>())
                        .put(address.element(), CaseContext.plain(value));
            }
        });
        Map<String, Object> shown = new HashMap<>();
        for (Subject subject : service.questions().subjects().values()) {
            String each = subject.each();
            if (each == null) {
                shown.put(subject.name(), bySubject.getOrDefault(subject.name(), new HashMap<>()));
                continue;
            }
            List<Object> several = new ArrayList<>();
            members(each, bySubject.keySet()).forEach(name -> several.add(bySubject.get(name)));
            shown.put(subject.name(), several);
            if (Bindings.isOneOf(each, member)) {
                shown.put(each, bySubject.getOrDefault(member, new HashMap<>()));
            }
        }
        return shown;
    }

    /** Those that are each called so, in the order of their numbers. */
    static List<String> members(String each, Iterable<String> subjects) {
        Map<Integer, String> members = new TreeMap<>();
        subjects.forEach(name -> {
            if (Bindings.isOneOf(each, name)) {
                members.put(Integer.valueOf(name.substring(each.length())), name);
            }
        });
        return List.copyOf(members.values());
    }
}
