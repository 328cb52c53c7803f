package org.guichetunique.engine.evidence;

import java.time.Instant;
import org.guichetunique.exchange.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What an authority was asked, and what came of it.
 *
 * @param code of the refusal or failure; null where the evidence was obtained
 */
public record Evidence(
        Operation operation,
        State state,
        @Nullable String code,
        Instant askedAt,
        @Nullable Instant arrivedAt) {

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
}
