package org.guichetunique.casework.office.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A supervisor has given the supervising of their unit to an officer, from a day to a day, both included.
 *
 * @param giver opaque identifier of the supervisor
 * @param startsAt the first moment of the first day
 */
public record Delegation(
        UUID id,
        String giver,
        String giverName,
        String officer,
        String officerName,
        LocalDate from,
        LocalDate to,
        Instant startsAt) {}
