package org.guichetunique.procedures.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.exchange.contract.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that a case is about, or several of a kind.
 *
 * @param type one of the dictionary's
 * @param isNew whether the request itself brings it into being, so that no authority can hold it yet
 * @param each where there are several, such as children, what one of them is called, such as {@code child}; null where
 *     there is one. The values of each stand under that name and its number: {@code child2.givenName}
 */
public record Subject(
        String name, String type, boolean isNew, @Nullable String each) {

    public boolean isSeveral() {
        return each != null;
    }

    /**
     * The subject at which an address speaks of something: one there is only one of by its name, several by what one of
     * them is called, with or without its number.
     */
    public static Optional<Subject> at(Map<String, Subject> subjects, String name) {
        Subject named = subjects.get(name);
        if (named != null) {
            return named.isSeveral() ? Optional.empty() : Optional.of(named);
        }
        return subjects.values().stream()
                .filter(subject ->
                        subject.each != null && (subject.each.equals(name) || Bindings.isOneOf(subject.each, name)))
                .findFirst();
    }

    /** What one of those is called of which a case has several. */
    public static Set<String> several(Map<String, Subject> subjects) {
        return subjects.values().stream()
                .flatMap(subject -> Optional.ofNullable(subject.each).stream())
                .collect(Collectors.toSet());
    }
}
