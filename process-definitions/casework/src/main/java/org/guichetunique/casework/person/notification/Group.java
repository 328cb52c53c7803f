package org.guichetunique.casework.person.notification;

import java.util.Locale;
import org.guichetunique.casework.casefile.event.CaseEvent.Kind;

/** What people choose by: notices of one group go the same ways. */
public enum Group {
    /** Something is expected of the person; it never waits for a digest. */
    ACTION,
    DECISIONS,
    MESSAGES,
    PROGRESS;

    static Group of(String kind) {
        return switch (kind) {
            case Kind.COMPLEMENT_REQUESTED, Kind.TASK_WAITING, Kind.DRAFT_IDLE -> ACTION;
            case Kind.DECIDED,
                    Kind.ACCEPTED_BY_SILENCE,
                    Kind.REFUSED_BY_SILENCE,
                    Kind.COMPLEMENT_LAPSED,
                    Kind.CLOSED,
                    Kind.DOCUMENT_ISSUED -> DECISIONS;
            case Kind.MESSAGE_FROM_OFFICER -> MESSAGES;
            default -> PROGRESS;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
