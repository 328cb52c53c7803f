package org.guichetunique.casework.request.counter;

import java.util.UUID;

/** What came of somebody stepping up to the counter. */
public sealed interface Visit {

    /** @param codeSent whether a code is on its way to their telephone; otherwise they sign on paper */
    record Begun(UUID id, boolean codeSent) implements Visit {}

    record Refused(Reason reason) implements Visit {}

    /** What was not understood. */
    enum Reason {
        NUMBER,
        NAME,
        PHONE,
        /** Nobody files for themself in this way. */
        ONESELF
    }
}
