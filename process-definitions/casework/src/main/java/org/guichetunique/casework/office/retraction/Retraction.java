package org.guichetunique.casework.office.retraction;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is taken back, or is about to be.
 *
 * @param authority that takes it back
 * @param reason of {@link Retractions#REASONS}
 * @param explanation in the supervisor's words, for the person
 * @param heardUntil the first instant that is too late to be heard
 * @param answer what the person says to it; null while they say nothing
 * @param settledAt when it took effect or was dropped; null while neither
 */
public record Retraction(
        UUID id,
        CaseId caseId,
        String authority,
        String reason,
        String explanation,
        String announcedByName,
        Instant announcedAt,
        Instant heardUntil,
        @Nullable String answer,
        State state,
        @Nullable Instant settledAt) {

    /** How far it has come. */
    public enum State {
        /** The person is heard. */
        ANNOUNCED,
        /** The decision is valid no longer. */
        EFFECTIVE,
        /** The decision stays as it was. */
        DROPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the person can still be heard. */
    public boolean hears(Instant now) {
        return state == State.ANNOUNCED && answer == null && now.isBefore(heardUntil);
    }

    /** Whether the person has been heard, or has let the time for it pass. */
    public boolean mayTakeEffect(Instant now) {
        return state == State.ANNOUNCED && !hears(now);
    }
}
