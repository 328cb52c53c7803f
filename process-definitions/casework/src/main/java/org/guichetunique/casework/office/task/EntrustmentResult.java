package org.guichetunique.casework.office.task;

/** What became of giving tasks to somebody. */
public sealed interface EntrustmentResult {

    /** @param tasks how many; of those that were asked for, only what both may see */
    record Entrusted(String name, int tasks) implements EntrustmentResult {}

    /** Nothing was done: whoever should have them is away. Said once; a supervisor may still want it. */
    record Absent(String name, CurrentAbsence away) implements EntrustmentResult {}

    /** Done, withdrawn, or not theirs to do. */
    record Gone() implements EntrustmentResult {}
}
