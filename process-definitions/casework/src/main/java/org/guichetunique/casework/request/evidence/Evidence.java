package org.guichetunique.casework.request.evidence;

import java.time.Instant;
import java.util.UUID;
import org.guichetunique.exchange.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What an authority was asked, and what came of it.
 *
 * @param member the one of several that it is about, such as {@code child2}; empty where it is about none
 * @param exchange in which it was asked
 * @param code of the refusal or failure; null where the evidence was obtained
 * @param goodUntil after which it is asked for again; null where the contract states no time
 * @param reusedAt when it was taken over from an earlier case of the same person; null where it was asked for in this one
 */
public record Evidence(
        Operation operation,
        String member,
        UUID exchange,
        State state,
        @Nullable String code,
        Instant askedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant goodUntil,
        @Nullable Instant reusedAt) {

    /** How far it has come. */
    public enum State {
        ASKED,
        OBTAINED,
        /** The authority answered that it holds nothing. */
        ABSENT,
        /** No answer came; asking again may help. */
        FAILED
    }

    /** Whether the authority has answered, one way or the other. */
    public boolean settled() {
        return state == State.OBTAINED || state == State.ABSENT;
    }

    /** Whether the answer still stands, by what its contract says. */
    public boolean isFresh(Instant now) {
        return goodUntil == null || goodUntil.isAfter(now);
    }
}
