package org.guichetunique.casework.office.task;

import org.jspecify.annotations.Nullable;

/**
 * One of several files that an officer chose to decide in the same words.
 *
 * @param id of the task
 * @param task null where it is not the officer's to see, or no longer kept
 * @param by who decided it, or has it; null where that is nobody
 */
public record BatchFile(
        String id,
        @Nullable OfficerTask task,
        State state,
        @Nullable String by) {

    /** What becomes of a chosen file; each has a text. */
    public enum State {
        /** It is decided with the others, in its turn. */
        TO_DECIDE,
        /** It was decided with the others. */
        DONE,
        /** Another procedure, or another step of it, than the first one's. */
        DIFFERENT,
        /** A colleague has it. */
        TAKEN,
        /** A second officer has to confirm: such a file is looked at alone. */
        FOUR_EYES,
        /** Somebody else has the word. */
        WAITING,
        /** An authority did not answer. */
        EVIDENCE_MISSING,
        /** Another authority thinks otherwise, and nobody has said yet whether it is followed. */
        UNWEIGHED,
        /** Decided already. */
        DECIDED,
        /** Withdrawn, or the procedure went on without a decision. */
        ENDED,
        /** Given to another authority or unit. */
        ELSEWHERE,
        /** Not the officer's to see. */
        UNKNOWN,
        /** It could have been decided, but the officer had read that it would not. */
        NOT_CONFIRMED,
        /** What was written is not enough for this one. */
        INCOMPLETE,
        /** More were chosen than are decided at once. */
        BEYOND,
        /** The officer stopped before its turn. */
        STOPPED,
        /** A technical failure; nothing of it was kept. */
        FAILED;

        /** Whether it is, or will be, decided with the others. */
        public boolean isAmongThem() {
            return this == TO_DECIDE || this == DONE;
        }
    }
}
