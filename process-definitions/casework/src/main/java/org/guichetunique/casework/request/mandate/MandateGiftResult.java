package org.guichetunique.casework.request.mandate;

/** What came of giving somebody a mandate. */
public sealed interface MandateGiftResult {

    record Given(Mandate mandate) implements MandateGiftResult {}

    record Refused(Reason reason) implements MandateGiftResult {}

    /** Why not. */
    enum Reason {
        /** No such national number can be. */
        NUMBER,
        /** Nobody acts for themself. */
        ONESELF,
        /** In the past, or later than the law allows. */
        DAY,
        /** No service was chosen that takes it. */
        SERVICES
    }
}
