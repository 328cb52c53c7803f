package org.guichetunique.casework.audit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are looked for; null where it does not matter.
 *
 * @param sources all, where there are none
 * @param actor identifier of who did it
 * @param from the first moment
 * @param to the first moment that is too late
 */
public record ActQuery(
        Set<OfficialAct.ActSource> sources,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to) {

    public ActQuery {
        sources = sources.isEmpty() ? EnumSet.allOf(OfficialAct.ActSource.class) : EnumSet.copyOf(sources);
    }

    /** For the record of what was looked for. */
    Map<String, Object> words() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("sources", sources.stream().map(OfficialAct.ActSource::word).toList());
        if (actor != null) {
            words.put("actor", actor);
        }
        if (from != null) {
            words.put("from", from.toString());
        }
        if (to != null) {
            words.put("to", to.toString());
        }
        return words;
    }
}
