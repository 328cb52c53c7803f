package org.guichetunique.casework.office.absence;

/** What became of an attempt to give the supervising to somebody. */
public sealed interface Delegating {

    record Given(String name) implements Delegating {}

    record WrongDays(Days.Problem problem) implements Delegating {}

    /** They work elsewhere, or are the supervisor. */
    record NotAColleague() implements Delegating {}

    /** They supervise already, by their own right or on some of those days. */
    record HasIt(String name) implements Delegating {}

    /** Only a supervisor gives it; nobody passes on what they were given. */
    record NotYours() implements Delegating {}
}
