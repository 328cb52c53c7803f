package org.guichetunique.procedures.forecast;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a closed case did once.
 *
 * @param activity id in the model that the case had
 * @param operation with its authority's code; null where no authority was called
 * @param party who did it: an authority's code or {@link org.guichetunique.procedures.model.Candidates#APPLICANT}; null for
 *     a rule
 * @param began after the filing
 * @param code of the refusal; null where there was none
 */
public record PastStep(
        String activity,
        @Nullable String operation,
        @Nullable String party,
        Duration began,
        Duration took,
        Ending ending,
        @Nullable String code) {

    /** How a step was left. */
    public enum Ending {
        DONE,
        REFUSED,
        /** Something else ended it: a timer, or the end of the case. It would have taken longer. */
        CUT_OFF
    }
}
