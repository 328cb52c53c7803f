package org.guichetunique.casework.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from.
 *
 * @param name code of the authority, opaque identifier of the person or officer, or key of the rule
 * @param operation and {@code exchange} only where an authority gave the value
 */
public record Source(
        Kind kind,
        String name,
        @Nullable String operation,
        @Nullable UUID exchange,
        Instant at) {

    /** Who vouches for a value. */
    public enum Kind {
        IDENTITY,
        AUTHORITY,
        PERSON,
        OFFICER,
        RULE
    }

    public static Source of(Kind kind, String name) {
        return new Source(kind, name, null, null, Instant.now());
    }
}
