package org.guichetunique.casework.office.complement;

import java.time.Instant;

/** What became of an attempt to ask the applicant for something. */
public sealed interface Asking {

    /** @param dueAt the first instant at which an answer is too late */
    record Asked(Instant dueAt) implements Asking {}

    /** A case can be asked once. */
    record AskedBefore() implements Asking {}

    /** Nothing was said to be missing. */
    record Nothing() implements Asking {}

    /** @param most characters that a note may have */
    record TooLong(int most) implements Asking {}

    record TakenBy(String name) implements Asking {}

    /** Decided or withdrawn in the meantime. */
    record Gone() implements Asking {}
}
