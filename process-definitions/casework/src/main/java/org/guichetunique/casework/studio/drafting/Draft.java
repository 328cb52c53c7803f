package org.guichetunique.casework.studio.drafting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as somebody writes it. There is one of each procedure at a time.
 *
 * @param basedOn number of the published version that it started from; 0 for the program's own files, null for a new
 *     procedure
 * @param retires whether nobody may begin the procedure any more once this is published
 * @param note what the author says to who looks at it
 * @param sentBack why it was sent back last; empty where it was not
 */
public record Draft(
        UUID id,
        String procedure,
        String author,
        String authorName,
        @Nullable Integer basedOn,
        boolean retires,
        State state,
        String note,
        String sentBack,
        Instant changedAt) {

    public enum State {
        /** The author, or another designer, writes. */
        WRITING,
        /** It stands still until somebody else has looked at it. */
        REVIEW
    }
}
