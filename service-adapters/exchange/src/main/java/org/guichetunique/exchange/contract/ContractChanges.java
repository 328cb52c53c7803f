package org.guichetunique.exchange.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells two versions of a contract apart, as those who call see it. */
public final class ContractChanges {

    private final List<ContractChange> found = new ArrayList<>();

    private ContractChanges() {}

    /** @return what breaks callers first, then by operation; empty where nobody would notice */
    public static List<ContractChange> between(List<Terms> before, List<Terms> after) {
        ContractChanges changes = new ContractChanges();
        Map<String, Terms> old = byName(before);
        Map<String, Terms> now = byName(after);
        missing(old.keySet(), now.keySet())
                .forEach(name -> changes.add(ContractChange.Kind.OPERATION_REMOVED, name, ""));
        missing(now.keySet(), old.keySet()).forEach(name -> changes.add(ContractChange.Kind.OPERATION_ADDED, name, ""));
        old.forEach((name, terms) -> {
            Terms other = now.get(name);
            if (other != null) {
                changes.compare(terms, other);
            }
        });
        changes.found.sort(Comparator.comparing((ContractChange change) -> !change.breaking())
                .thenComparing(ContractChange::operation)
                .thenComparing(ContractChange::kind)
                .thenComparing(ContractChange::what));
        return List.copyOf(changes.found);
    }

    private void compare(Terms before, Terms after) {
        String name = before.operation();
        missing(after.needs(), before.needs()).forEach(value -> add(ContractChange.Kind.INPUT_REQUIRED, name, value));
        missing(before.needs(), after.needs()).stream()
                .filter(after.sends()::containsKey)
                .forEach(value -> add(ContractChange.Kind.INPUT_OPTIONAL, name, value));
        missing(after.sends().keySet(), before.sends().keySet()).stream()
                .filter(value -> !after.needs().contains(value))
                .forEach(value -> add(ContractChange.Kind.INPUT_ADDED, name, value));
        missing(before.sends().keySet(), after.sends().keySet())
                .forEach(value -> add(ContractChange.Kind.INPUT_REMOVED, name, value));
        missing(before.brings().keySet(), after.brings().keySet())
                .forEach(value -> add(ContractChange.Kind.OUTPUT_REMOVED, name, value));
        missing(after.brings().keySet(), before.brings().keySet())
                .forEach(value -> add(ContractChange.Kind.OUTPUT_ADDED, name, value));
        before.sends().forEach((value, limits) -> {
            Map<String, String> now = after.sends().get(value);
            if (now != null && isNarrower(limits, now)) {
                add(ContractChange.Kind.FORM_NARROWED, name, value);
            }
        });
        before.brings().forEach((value, limits) -> {
            Map<String, String> now = after.brings().get(value);
            if (now != null && !same(limits, now, "type")) {
                add(ContractChange.Kind.FORM_NARROWED, name, value);
            }
        });
        before.codes().forEach((value, codes) -> {
            if (after.sends().containsKey(value)) {
                Set<String> now = after.codes().get(value);
                if (now != null) {
                    missing(codes, now)
                            .forEach(code -> add(ContractChange.Kind.CODE_REMOVED, name, value + " " + code));
                }
            }
        });
        missing(after.refusals(), before.refusals())
                .forEach(code -> add(ContractChange.Kind.REFUSAL_ADDED, name, code));
        missing(before.refusals(), after.refusals())
                .forEach(code -> add(ContractChange.Kind.REFUSAL_REMOVED, name, code));
        addIf(before.repeatable() && !after.repeatable(), ContractChange.Kind.NOT_REPEATABLE, name);
        addIf(!before.later() && after.later(), ContractChange.Kind.ANSWERS_LATER, name);
        addIf(before.undoable() && !after.undoable(), ContractChange.Kind.UNDO_REMOVED, name);
        addIf(!before.consent() && after.consent(), ContractChange.Kind.CONSENT_REQUIRED, name);
    }

    private static boolean isNarrower(Map<String, String> before, Map<String, String> after) {
        return !same(before, after, "type")
                || after.containsKey("pattern") && !same(before, after, "pattern")
                || number(after, "maxLength", Long.MAX_VALUE) < number(before, "maxLength", Long.MAX_VALUE)
                || number(after, "minLength", 0) > number(before, "minLength", 0);
    }

    private static boolean same(Map<String, String> before, Map<String, String> after, String word) {
        return before.getOrDefault(word, "").equals(after.getOrDefault(word, ""));
    }

    private static long number(Map<String, String> limits, String word, long otherwise) {
        String said = limits.getOrDefault(word, "");
        return said.matches("[0-9]{1,9}") ? Long.parseLong(said) : otherwise;
    }

    private void addIf(boolean so, ContractChange.Kind kind, String operation) {
        if (so) {
            add(kind, operation, "");
        }
    }

    private void add(ContractChange.Kind kind, String operation, String what) {
        found.add(new ContractChange(kind, operation, what));
    }

    private static Set<String> missing(Collection<String> from, Collection<String> in) {
        Set<String> missing = new TreeSet<>(from);
        missing.removeAll(in);
        return missing;
    }

    private static Map<String, Terms> byName(List<Terms> terms) {
        Map<String, Terms> byName = new TreeMap<>();
        terms.forEach(one -> byName.put(one.operation(), one));
        return byName;
    }
}
