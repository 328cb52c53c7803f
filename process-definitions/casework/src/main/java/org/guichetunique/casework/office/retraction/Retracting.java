package org.guichetunique.casework.office.retraction;

import java.time.Instant;

/** What came of an attempt to take a decision back, or to settle one that is announced. */
public sealed interface Retracting {

    /** The person has been told, and may answer until then. */
    record Announced(Instant heardUntil) implements Retracting {}

    /** @param documents how many were valid until now */
    record Effective(int documents) implements Retracting {}

    /** The decision stays as it was. */
    record Dropped() implements Retracting {}

    /** The person may still answer. */
    record NotHeardYet(Instant heardUntil) implements Retracting {}

    /** The one who decided cannot take it back themself. */
    record OwnDecision() implements Retracting {}

    /** Somebody was there before. */
    record AlreadyAnnounced() implements Retracting {}

    record AlreadyRetracted() implements Retracting {}

    /** A reason and an explanation are needed. */
    record WithoutReason() implements Retracting {}

    /** There is nothing to take back: the file is open, ended early, or is not the supervisor's. */
    record NotPossible() implements Retracting {}
}
