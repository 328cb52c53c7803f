package org.guichetunique.casework.office.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about who does whose work.
 *
 * @param about whose work it is; null where that says nothing
 * @param other who does it from now on, or is named for it; null where there is nobody
 * @param reference of the file; null where it is about none in particular
 * @param from first day of what was stated or given; null where there is none
 * @param to its last day
 * @param tasks how many files changed hands; null where that is not what it is about
 */
public record OfficeAct(
        long id,
        Instant at,
        String actorName,
        Kind kind,
        @Nullable String about,
        @Nullable String other,
        @Nullable String reference,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer tasks) {

    /** Each has a text. */
    public enum Kind {
        ABSENCE_STATED,
        ABSENCE_ENDED,
        DELEGATION_GIVEN,
        DELEGATION_ENDED,
        /** Files were given to somebody by a supervisor. */
        ENTRUSTED,
        /** All files of somebody who is away are free again. */
        GIVEN_BACK_ALL,
        /** In the place of somebody who is away: worked on, decided, proposed, sent back, given back. */
        WORKED_FOR,
        DECIDED_FOR,
        PROPOSED_FOR,
        SENT_BACK_FOR,
        GIVEN_BACK_FOR
    }
}
