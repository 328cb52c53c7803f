package org.guichetunique.exchange.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What callers of an operation rely on, in plain words that can be kept and compared for years.
 *
 * @param operation its name at the authority
 * @param needs values without which it cannot be called, {@code role.element}
 * @param sends all values that it takes, with the form of each
 * @param brings all values that it answers with, with the form of each
 * @param codes codes of the dictionary that it takes, by value; only where it has a list of its own
 */
public record Terms(
        String operation,
        Set<String> needs,
        Map<String, Map<String, String>> sends,
        Map<String, Map<String, String>> brings,
        Map<String, Set<String>> codes,
        Set<String> refusals,
        boolean repeatable,
        boolean later,
        boolean undoable,
        boolean consent) {

    /** Of everything that an authority offers. */
    public static List<Terms> of(List<Operation> operations) {
        return operations.stream().map(Terms::of).toList();
    }

    private static Terms of(Operation operation) {
        Map<String, Map<String, String>> sends = new TreeMap<>();
        Map<String, Map<String, String>> brings = new TreeMap<>();
        Map<String, Set<String>> codes = new TreeMap<>();
        operation.values(true).forEach(value -> {
            sends.put(name(value), value.limits());
            if (!value.codes().isEmpty()) {
                codes.put(name(value), new TreeSet<>(value.codes().values()));
            }
        });
        operation.values(false).forEach(value -> brings.put(name(value), value.limits()));
        Set<String> needs = new TreeSet<>();
        operation.needs(Bindings.NONE).forEach(address -> needs.add(address.toString()));
        return new Terms(
                operation.localId(),
                needs,
                sends,
                brings,
                codes,
                new TreeSet<>(operation.refusals().keySet()),
                operation.repeatable(),
                operation.answersWithin() != null,
                operation.undoneBy() != null,
                operation.consent() != null);
    }

    private static String name(Shape.Value value) {
        return value.role() + "." + value.element().name();
    }
}
