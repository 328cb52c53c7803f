package org.guichetunique.exchange.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The authorities that take part, and everything that they offer. */
public final class Contracts {

    private final Map<String, Authority> authorities;
    private final Map<String, Operation> operations;
    private final Map<String, Published> published;

    /** @param content all the files of the contract, overlays included */
    public record Published(String version, String content) {}

    Contracts(Map<String, Authority> authorities, Map<String, Operation> operations, Map<String, Published> published) {
        this.published = Map.copyOf(published);
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

    /** What an authority has published; empty where its file cannot be used. */
    public Optional<Published> published(String authority) {
        return Optional.ofNullable(published.get(authority));
    }

    /** By their names at the authority. */
    public List<Operation> operationsOf(String authority) {
        return operations.values().stream()
                .filter(operation -> operation.authority().code().equals(authority))
                .toList();
    }

    public Collection<Operation> operations() {
        return operations.values();
    }
}
