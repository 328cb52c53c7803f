package org.guichetunique.casework.office.opinion;

import java.time.Instant;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.jspecify.annotations.Nullable;

/**
 * An opinion that was asked for.
 *
 * @param askedBy code of the authority that holds the file
 * @param authority code of the one that is asked
 * @param remindedAt null until it was reminded
 * @param question null where the procedure itself asks, in the step {@code activity}
 * @param activity the step in which the procedure asks; null where an officer does
 * @param answer null until one came, or counts as given
 * @param text what the authority wrote; empty where it wrote nothing
 * @param followed whether who decides follows one that dissents; null until they say so
 * @param weighed why they do or do not; empty until then
 * @param late whether it came after {@code dueAt}; where the state is {@link State#DEEMED}, it does not count
 */
public record Opinion(
        UUID id,
        CaseId caseId,
        Reference reference,
        String service,
        String askedBy,
        String authority,
        @Nullable String question,
        @Nullable String activity,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant remindedAt,
        State state,
        @Nullable Answer answer,
        String text,
        @Nullable String giverName,
        @Nullable Instant answeredAt,
        boolean late,
        @Nullable Boolean followed,
        String weighed) {

    public enum State {
        ASKED,
        /** Nobody answered in time: the authority's supervisor has to. */
        ESCALATED,
        GIVEN,
        /** Nobody answered in time: it counts as favourable. */
        DEEMED,
        /** The case ended before. */
        VOID,
        /** Whoever asked needs it no more. */
        REVOKED
    }

    public enum Answer {
        FAVOURABLE,
        CONDITIONAL,
        UNFAVOURABLE
    }

    /** Whether the authority that decides has to weigh it against going on. */
    public boolean dissents() {
        return state == State.GIVEN && answer != Answer.FAVOURABLE;
    }
}
