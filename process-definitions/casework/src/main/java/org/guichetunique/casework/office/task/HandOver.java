package org.guichetunique.casework.office.task;

/** What became of giving a file to another authority. */
public sealed interface HandOver {

    /** It is theirs now. */
    record Given() implements HandOver {}

    /** A reason has to be given, and an authority that takes part in the procedure. */
    record Incomplete() implements HandOver {}

    /** It went back and forth often enough: a supervisor has to settle it. */
    record TooOften() implements HandOver {}

    record TakenBy(String name) implements HandOver {}

    record Gone() implements HandOver {}
}
