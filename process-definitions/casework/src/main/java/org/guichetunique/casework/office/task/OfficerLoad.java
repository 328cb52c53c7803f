package org.guichetunique.casework.office.task;

import java.time.Instant;
import org.guichetunique.casework.casefile.Officer;
import org.jspecify.annotations.Nullable;

/**
 * What one officer has in hand.
 *
 * @param open how many tasks, {@link WorklistPages#MOST_COUNTED} at most
 * @param late how many of them are past their legal limit
 * @param nextDueAt the legal limit of the most urgent one; null where there is none
 * @param away that they are away at this moment; null where they are not
 */
public record OfficerLoad(
        Officer officer,
        int open,
        int late,
        @Nullable Instant nextDueAt,
        @Nullable CurrentAbsence away) {}
