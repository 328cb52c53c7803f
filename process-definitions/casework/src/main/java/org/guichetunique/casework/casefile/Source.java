package org.guichetunique.casework.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from.
 *
 * @param name code of the authority, opaque identifier of the person or officer, or key of the rule
 * @param operation and {@code exchange} only where an authority gave the value
 * @param decider who decided, and for whom; null of everything but decisions of officers
 */
public record Source(
        Kind kind,
        String name,
        @Nullable String operation,
        @Nullable UUID exchange,
        Instant at,
        @Nullable Decider decider) {

    /** @param authority code of the one for which the officer decided, whoever masters the element */
    public record Decider(String name, String authority) {}

    public Source(Kind kind, String name, @Nullable String operation, @Nullable UUID exchange, Instant at) {
        this(kind, name, operation, exchange, at, null);
    }

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

    /** What an officer decides. */
    public static Source decidedBy(Officer officer) {
        return new Source(
                Kind.OFFICER,
                officer.subject(),
                null,
                null,
                Instant.now(),
                new Decider(officer.name(), officer.authority()));
    }
}
