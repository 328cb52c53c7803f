package org.guichetunique.casework.office.complement;

import java.time.Instant;

/** What became of an attempt to ask the applicant for something. */
public sealed interface ComplementResult {

    /** @param dueAt the first instant at which an answer is too late */
    record Asked(Instant dueAt) implements ComplementResult {}

    /** A case can be asked once. */
    record AskedBefore() implements ComplementResult {}

    /** Nothing was said to be missing. */
    record Nothing() implements ComplementResult {}

    /** @param most characters that a note may have */
    record TooLong(int most) implements ComplementResult {}

    record TakenBy(String name) implements ComplementResult {}

    /** Decided or withdrawn in the meantime. */
    record Gone() implements ComplementResult {}
}
