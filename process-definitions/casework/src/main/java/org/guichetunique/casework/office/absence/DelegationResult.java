package org.guichetunique.casework.office.absence;

/** What became of an attempt to give the supervising to somebody. */
public sealed interface DelegationResult {

    record Given(String name) implements DelegationResult {}

    record WrongDays(AbsencePeriod.Problem problem) implements DelegationResult {}

    /** They work elsewhere, or are the supervisor. */
    record NotAColleague() implements DelegationResult {}

    /** They supervise already, by their own right or on some of those days. */
    record HasIt(String name) implements DelegationResult {}

    /** Only a supervisor gives it; nobody passes on what they were given. */
    record NotYours() implements DelegationResult {}
}
