package org.guichetunique.engine.task;

/** Which of the tasks that an officer may see are listed. */
public enum Show {
    /** All that the officer's authority has to do. */
    ALL(""),
    /** Those of the officer's unit, whoever has them. */
    TEAM(""),
    /** Those that nobody has taken. */
    FREE(" and t.assignee is null"),
    /** Those that the officer has taken. */
    MINE(" and t.assignee = :officer"),
    /** Those whose legal limit has passed. */
    OVERDUE(" and t.due_at < now()"),
    /** Those in which somebody else has the word. */
    WAITING(" and t.waits_until is not null"),
    /** Those that the officer wants to see again. */
    FOLLOW_UP(" and t.assignee = :officer and t.follow_up_on is not null");

    private final String condition;

    Show(String condition) {
        this.condition = condition;
    }

    /** In SQL, of the table {@code task t}. */
    String condition() {
        return condition;
    }

    boolean isOfOfficer() {
        return this == MINE || this == FOLLOW_UP;
    }
}
