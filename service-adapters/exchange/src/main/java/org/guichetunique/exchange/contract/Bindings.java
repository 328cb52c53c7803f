package org.guichetunique.exchange.contract;

import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;

/**
 * Which subject of the case plays each role that a contract speaks of. A role that is not bound is played by the
 * subject of the same name.
 */
public record Bindings(Map<String, String> subjects) {

    public static final Bindings NONE = new Bindings(Map.of());

    public Bindings {
        subjects = Map.copyOf(subjects);
    }

    public String subject(String role) {
        return subjects.getOrDefault(role, role);
    }

    public Address address(Shape.Value value) {
        return new Address(subject(value.role()), value.element().name());
    }
}
