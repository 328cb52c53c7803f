package org.guichetunique.casework.request;

import java.time.Instant;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A section of a draft that somebody else answers.
 *
 * @param section its key in the form
 * @param number the national number of who was asked
 * @param askedBy the name of who asked
 * @param doneBy the name of who answered, or said no; null until then
 * @param isDeclined whether they said no: the section is still to be answered
 */
public record Contribution(
        UUID id,
        CaseId caseId,
        String service,
        String section,
        String number,
        String askedBy,
        Instant askedAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        boolean isDeclined) {

    public boolean isDone() {
        return doneAt != null && !isDeclined;
    }
}
