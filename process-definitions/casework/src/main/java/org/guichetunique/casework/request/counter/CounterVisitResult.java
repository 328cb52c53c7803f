package org.guichetunique.casework.request.counter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of somebody stepping up to the counter. */
public sealed interface CounterVisitResult {

    /**
     * @param codeSent whether a code is on its way to their telephone; otherwise they sign on paper
     * @param name of the person, as the register has it
     * @param knownPhone the end of the number that the person confirmed themself, to which the code went whatever the agent typed;
     *     null where none is known
     * @param paper number of the form that they may sign instead
     */
    record Begun(
            UUID id,
            boolean codeSent,
            String name,
            @Nullable String knownPhone,
            String paper) implements CounterVisitResult {}

    record Refused(Reason reason) implements CounterVisitResult {}

    /** What was not understood. */
    enum Reason {
        NUMBER,
        NAME,
        PHONE,
        /** Nobody files for themself in this way. */
        ONESELF,
        /** The register has nobody of this number. */
        UNKNOWN,
        /** The register has another name for this number. */
        OTHER_NAME,
        /** The register does not answer, so that nothing can be compared. */
        NO_ANSWER
    }
}
