package org.guichetunique.casework.casefile.event;

import java.time.Instant;
import java.util.Locale;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened in a case. It holds nothing of what the case is about: who is told reads the file.
 *
 * @param id in the order of writing
 * @param kind one of {@link Kind}, or what another feature adds: lower case, hyphens
 * @param key tells two events of one kind in one case apart, such as the number of a message; empty where there can be
 *     one only
 * @param reference null while the case is a draft
 * @param owner opaque identifier of the person whose case it is
 * @param language in which the person filed
 */
public record CaseEvent(
        long id,
        Instant at,
        String kind,
        String key,
        CaseId caseId,
        @Nullable Reference reference,
        String service,
        String owner,
        Locale language) {

    /** The kinds that the engine itself writes. */
    public static final class Kind {

        public static final String FILED = "filed";
        public static final String COMPLEMENT_REQUESTED = "complement-requested";
        public static final String COMPLEMENT_ANSWERED = "complement-answered";
        public static final String COMPLEMENT_LAPSED = "complement-lapsed";

        /** From the authority to the person. */
        public static final String MESSAGE_FROM_OFFICER = "message-from-officer";

        /** From the person to the authority. */
        public static final String MESSAGE_FROM_PERSON = "message-from-person";

        public static final String WARNING = "warning";
        public static final String OVERDUE = "overdue";

        /** The limit has passed and the law takes silence for acceptance: a certificate is owed. */
        public static final String ACCEPTED_BY_SILENCE = "accepted-by-silence";

        /** The limit has passed and the law takes silence for refusal: a remedy is open. */
        public static final String REFUSED_BY_SILENCE = "refused-by-silence";

        public static final String DECIDED = "decided";
        public static final String CLOSED = "closed";
        public static final String WITHDRAWN = "withdrawn";
        public static final String APPEAL_OPENED = "appeal-opened";

        /** The authority wants to take back what it decided, and hears the person first. */
        public static final String RETRACTION_ANNOUNCED = "retraction-announced";

        /** The authority leaves the decision as it is. */
        public static final String RETRACTION_DROPPED = "retraction-dropped";

        /** The decision is taken back. */
        public static final String RETRACTED = "retracted";

        /** Of an appeal: the decision that it contests is taken back, and nothing is left to decide. */
        public static final String WITHOUT_OBJECT = "without-object";

        public static final String DOCUMENT_ISSUED = "document-issued";

        /** The procedure waits for something that only the applicant can do. */
        public static final String TASK_WAITING = "task-waiting";

        /** Another authority holds the file now. */
        public static final String HANDED_OVER = "handed-over";

        /** A supervisor gave a task to an officer; the key is the task and what tells one time from another. */
        public static final String ENTRUSTED = "entrusted";

        /** An officer asked another authority for its opinion; the key is the opinion. */
        public static final String OPINION_ASKED = "opinion-asked";

        /** It is reminded of what it was asked; the key begins with the opinion. */
        public static final String OPINION_REMINDED = "opinion-reminded";

        /** Nobody gave the opinion in time: the supervisors have to; the key is the opinion. */
        public static final String OPINION_ESCALATED = "opinion-escalated";

        /** The key is the opinion. */
        public static final String OPINION_GIVEN = "opinion-given";

        /** Who asked for an opinion needs it no more; the key is the opinion. */
        public static final String OPINION_REVOKED = "opinion-revoked";

        /** Of a draft: somebody else has handed in the part that they were asked for. */
        public static final String PART_HANDED_IN = "part-handed-in";

        /** Of a draft: somebody else has said no to the part that they were asked for. */
        public static final String PART_DECLINED = "part-declined";

        /** Of a draft that nobody asked for: it looks as if its owner were entitled to something. */
        public static final String ENTITLEMENT_FOUND = "entitlement-found";

        /** Of a draft that was left alone and is deleted soon. */
        public static final String DRAFT_IDLE = "draft-idle";

        private Kind() {}
    }
}
