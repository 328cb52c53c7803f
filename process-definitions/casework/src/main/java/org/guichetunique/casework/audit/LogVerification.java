package org.guichetunique.casework.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verification of the log.
 *
 * @param number of the act
 * @param after seal that it began after; 0 where all of the log was verified
 * @param result null while it is under way, or where it was broken off
 */
public record LogVerification(
        long number,
        Instant begunAt,
        String auditorName,
        long after,
        @Nullable Result result) {

    /**
     * What it came to, to be kept elsewhere: head and key are what a later verification is held against.
     *
     * @param seal the last one that was verified
     * @param waiting entries too young to be sealed
     * @param faults the first of them; none where the log is sound
     */
    public record Result(
            Instant endedAt,
            boolean sound,
            long seal,
            long entries,
            long waiting,
            String head,
            String key,
            List<Fault> faults) {

        public Result {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param where the bad entry, seal or line
     * @param why in the words of the command line
     */
    public record Fault(String where, String why) {}
}
