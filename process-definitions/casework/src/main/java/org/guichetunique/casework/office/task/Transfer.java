package org.guichetunique.casework.office.task;

import java.time.Instant;

/**
 * The last time that a task was given to another authority.
 *
 * @param from code of the authority that had it
 */
public record Transfer(String from, String reason, Instant at) {

    /** What became of giving a file to another authority. */
    public sealed interface Result {

        /** The file waits with the other authority. */
        record Given() implements Result {}

        /** A reason has to be given, and an authority that takes part in the procedure. */
        record Incomplete() implements Result {}

        /** It went back and forth often enough: a supervisor has to settle it. */
        record TooOften() implements Result {}

        record TakenBy(String name) implements Result {}

        record Gone() implements Result {}
    }
}
