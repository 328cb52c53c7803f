package org.guichetunique.exchange.contract;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The authorities that take part, and everything that they offer. */
public final class Contracts {

    private final Map<String, Authority> authorities;
    private final Map<String, Operation> operations;

    Contracts(Map<String, Authority> authorities, Map<String, Operation> operations) {
        this.authorities = java.util.Collections.unmodifiableMap(new TreeMap<>(authorities));
        this.operations = java.util.Collections.unmodifiableMap(new TreeMap<>(operations));
    }

    public Optional<Operation> find(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    /** @throws IllegalArgumentException when no authority offers it */
    public Operation operation(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No authority offers " + id));
    }

    public Optional<Authority> authority(String code) {
        return Optional.ofNullable(authorities.get(code));
    }

    public Collection<Authority> authorities() {
        return authorities.values();
    }

    public Collection<Operation> operations() {
        return operations.values();
    }
}
