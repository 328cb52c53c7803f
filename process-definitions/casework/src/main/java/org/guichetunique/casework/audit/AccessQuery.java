package org.guichetunique.casework.audit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.guichetunique.exchange.log.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Which accesses are looked for; null where it does not matter.
 *
 * @param kinds all, where there are none
 * @param person whose data were used
 * @param reader identifier of who read them, or of who acted in the person's name
 * @param authority code of the one that was asked, or that the reader works for
 * @param operation identifier of the one that was called, with the authority's code before it
 * @param from the first moment
 * @param to the first moment that is too late
 */
public record AccessQuery(
        Set<Entry.Kind> kinds,
        @Nullable AuditedPerson person,
        @Nullable String reader,
        @Nullable String authority,
        @Nullable String operation,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final AccessQuery ALL = new AccessQuery(Set.of(), null, null, null, null, null, null);

    public AccessQuery {
        kinds = kinds.isEmpty() ? EnumSet.allOf(Entry.Kind.class) : EnumSet.copyOf(kinds);
    }

    public AccessQuery by(String subject) {
        return new AccessQuery(kinds, person, subject, authority, operation, from, to);
    }

    public AccessQuery about(@Nullable AuditedPerson whom) {
        return new AccessQuery(kinds, whom, reader, authority, operation, from, to);
    }

    public AccessQuery of(Entry.Kind... only) {
        return new AccessQuery(Set.of(only), person, reader, authority, operation, from, to);
    }

    public AccessQuery asked(@Nullable String code, @Nullable String called) {
        return new AccessQuery(kinds, person, reader, code, called, from, to);
    }

    public AccessQuery between(@Nullable Instant first, @Nullable Instant end) {
        return new AccessQuery(kinds, person, reader, authority, operation, first, end);
    }

    /** For the record of what was looked for. */
    Map<String, Object> words() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("kinds", kinds.stream().map(Entry.Kind::word).toList());
        put(words, "person", person == null ? null : person.identifiers());
        put(
                words,
                "file",
                person == null || person.file() == null
                        ? null
                        : person.file().reference().value());
        put(words, "reader", reader);
        put(words, "authority", authority);
        put(words, "operation", operation);
        put(words, "from", from == null ? null : from.toString());
        put(words, "to", to == null ? null : to.toString());
        return words;
    }

    private static void put(Map<String, Object> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value);
        }
    }
}
