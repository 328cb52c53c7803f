package org.guichetunique.casework.person.notification;

import java.util.Locale;
import org.guichetunique.casework.casefile.event.CaseEvent;

/** What people choose by: notices of one group go the same ways. */
public enum NoticeGroup {
    /** Something is expected of the person; it never waits for a digest. */
    ACTION,
    DECISIONS,
    MESSAGES,
    PROGRESS;

    static NoticeGroup of(String kind) {
        return switch (kind) {
            case CaseEvent.Kind.COMPLEMENT_REQUESTED,
                    CaseEvent.Kind.TASK_WAITING,
                    CaseEvent.Kind.RETRACTION_ANNOUNCED,
                    CaseEvent.Kind.DRAFT_IDLE -> ACTION;
            case CaseEvent.Kind.DECIDED,
                    CaseEvent.Kind.ACCEPTED_BY_SILENCE,
                    CaseEvent.Kind.REFUSED_BY_SILENCE,
                    CaseEvent.Kind.COMPLEMENT_LAPSED,
                    CaseEvent.Kind.CLOSED,
                    CaseEvent.Kind.RETRACTED,
                    CaseEvent.Kind.WITHOUT_OBJECT,
                    CaseEvent.Kind.RETRACTION_DROPPED,
                    CaseEvent.Kind.DOCUMENT_ISSUED -> DECISIONS;
            case CaseEvent.Kind.MESSAGE_FROM_OFFICER -> MESSAGES;
            default -> PROGRESS;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
