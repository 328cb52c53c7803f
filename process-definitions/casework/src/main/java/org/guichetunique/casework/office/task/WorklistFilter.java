package org.guichetunique.casework.office.task;

import java.util.Arrays;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.procedures.model.Candidates;

/** Which of the tasks that an officer may see are listed. */
public enum WorklistFilter {
    /** All that the officer's authority has to do. */
    ALL(""),
    /** Those of the officer's unit, whoever has them. */
    TEAM(""),
    /** Those that nobody has taken. */
    FREE(" and t.assignee is null"),
    /** Those that the officer has taken. */
    MINE(" and t.assignee = :officer"),
    /** Those of officers who are away and for whom the officer stands in. */
    STANDING_IN(" and t.assignee = held.officer"),
    /** Those whose legal limit has passed. */
    OVERDUE(" and t.due_at < now()"),
    /** Those in which somebody else has the word. */
    WAITING(" and t.waits_until is not null"),
    /** Those that the officer wants to see again. */
    FOLLOW_UP(" and t.assignee = :officer and t.follow_up_on is not null"),
    /** For supervisors: those of officers who are away and for whom nobody stands in. */
    ALONE(" and t.assignee = held.officer");

    private final String condition;

    WorklistFilter(String condition) {
        this.condition = condition;
    }

    /** In SQL, of the table {@code task t}. */
    String condition() {
        return condition;
    }

    boolean isOfOfficer() {
        return this == MINE || this == FOLLOW_UP;
    }

    /** Whether they are those of officers who are away: {@code held.officer} in the condition. */
    boolean isOfOthers() {
        return this == STANDING_IN || this == ALONE;
    }

    /** Whether there is such a list for whoever sees so much. */
    boolean isFor(Visibility sight, Officer officer) {
        return switch (this) {
            // A list of what is sent to units makes sense where anything is.
            case TEAM ->
                officer.unit() != null
                        && Arrays.stream(sight.candidates()).anyMatch(candidate -> Candidates.unit(candidate) != null);
            case STANDING_IN -> sight.standsInFor().length > 0;
            case ALONE -> sight.alone().length > 0;
            default -> true;
        };
    }
}
