package org.guichetunique.casework.office.search;

import java.time.Instant;
import org.guichetunique.casework.casefile.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A file that was found.
 *
 * @param task an open task by which the officer may open it; null where they need a reason to
 */
public record FoundFile(
        Reference reference,
        String service,
        String applicant,
        boolean open,
        Instant submittedAt,
        @Nullable String task) {}
