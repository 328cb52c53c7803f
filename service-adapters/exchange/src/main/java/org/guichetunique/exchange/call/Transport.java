package org.guichetunique.exchange.call;

import java.time.Duration;
import java.util.Map;
import org.guichetunique.exchange.contract.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Carries a message to an authority and its answer back. The only thing for which Java is written when an authority
 * joins, and only when it speaks in a way that no other does.
 */
public interface Transport {

    /** The word by which {@code authority.yaml} chooses it. */
    String name();

    /**
     * Sends and waits, never longer than the authority's time limit.
     *
     * @throws TransportException when no answer came
     */
    Reply send(Envelope envelope) throws TransportException;

    /**
     * @param path values of the path's parameters, not yet encoded
     * @param body null where the operation takes none
     * @param headers that every transport conveys in its own way
     */
    record Envelope(
            Operation operation,
            Map<String, String> path,
            Map<String, String> query,
            @Nullable JsonNode body,
            Map<String, String> headers) {}

    /**
     * @param body null where there is none; invalid content is a {@link TransportException}
     * @param retryAfter null unless the authority asked for a delay
     */
    record Reply(
            int status, @Nullable JsonNode body, @Nullable Duration retryAfter) {}

    /** No answer, or none that can be read. */
    final class TransportException extends Exception {

        private static final long serialVersionUID = 1L;

        private final Outcome.Reason reason;
        private final boolean applied;

        /** @param applied whether the authority may have done what was asked all the same */
        public TransportException(Outcome.Reason reason, boolean applied, String message) {
            super(message);
            this.reason = reason;
            this.applied = applied;
        }

        public Outcome.Reason reason() {
            return reason;
        }

        public boolean applied() {
            return applied;
        }
    }
}
