package org.guichetunique.casework.office.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer is away from a day to a day, both included, in the zone of their authority.
 *
 * @param officer opaque identifier
 * @param startsAt the first moment of the first day
 * @param substitute opaque identifier of who stands in; null where nobody was named
 */
public record Absence(
        UUID id,
        String officer,
        String officerName,
        LocalDate from,
        LocalDate to,
        Instant startsAt,
        @Nullable String substitute,
        @Nullable String substituteName) {

    public boolean isRunning(Instant now) {
        return !startsAt.isAfter(now);
    }
}
