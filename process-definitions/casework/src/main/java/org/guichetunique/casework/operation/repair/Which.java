package org.guichetunique.casework.operation.repair;

import org.jspecify.annotations.Nullable;

/** Which incidents; null where it does not matter. */
public record Which(
        @Nullable String authority,
        @Nullable String service,
        @Nullable String code) {

    public static final Which ALL = new Which(null, null, null);
}
