package org.guichetunique.engine.task;

/** Which of the tasks that an officer may see are listed. */
public enum Show {
    /** Those that nobody has taken. */
    FREE,
    /** Those that the officer has taken. */
    MINE,
    ALL
}
