package org.guichetunique.casework.operation.repair;

import org.jspecify.annotations.Nullable;

/** Which incidents; null where it does not matter. */
public record IncidentFilter(
        @Nullable String authority,
        @Nullable String service,
        @Nullable String code) {

    public static final IncidentFilter ALL = new IncidentFilter(null, null, null);
}
