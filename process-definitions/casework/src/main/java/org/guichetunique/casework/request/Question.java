package org.guichetunique.casework.request;

import java.util.Map;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.procedures.form.Field;

/**
 * A field that has to be asked in this case, with what the person has written so far.
 *
 * @param typed empty while nothing was written
 */
public record Question(String section, Field field, String typed) {

    /** A fallback is asked only when the authority's answer did not bring the value. */
    public static boolean isAsked(Field field, Map<Address, KnownValue> known) {
        if (field.fallback().isEmpty()) {
            return true;
        }
        if (field.element().kind() == Element.Kind.DOCUMENT) {
            return known.values().stream()
                    .noneMatch(value ->
                            field.fallback().get().equals(value.source().operation()));
        }
        KnownValue value = known.get(field.address());
        boolean fetched = value != null && value.source().kind() == Source.Kind.AUTHORITY && value.value() != null;
        return !fetched;
    }
}
