package org.guichetunique.casework.office.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** From a day to a day, both included. */
public record AbsencePeriod(LocalDate from, LocalDate to) {

    /** Each has a text. */
    public enum Problem {
        /** The last day is before the first. */
        END_BEFORE_START,
        /** The last day is over. */
        PAST,
        /** The last day is more than a year from today. */
        TOO_FAR
    }

    /** Null where there is none. */
    @Nullable
    Problem problem(LocalDate today) {
        if (to.isBefore(from)) {
            return Problem.END_BEFORE_START;
        }
        if (to.isBefore(today)) {
            return Problem.PAST;
        }
        return to.isAfter(today.plusYears(1)) ? Problem.TOO_FAR : null;
    }

    Instant startsAt(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment that is not of it any more. */
    Instant endsAt(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
