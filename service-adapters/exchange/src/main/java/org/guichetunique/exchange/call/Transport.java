package org.guichetunique.exchange.call;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.exchange.contract.Messages;
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
     * Sends and waits, never longer than the authority's time limit. An answer is at most 1 MB; a redirect is an answer.
     *
     * @return 202 where the answer comes later, to the exchange's intake
     * @throws TransportException when no answer came
     */
    Reply send(Envelope envelope) throws TransportException;

    /**
     * A message and what every transport conveys with it in its own way.
     *
     * @param id of this exchange, also in the authority's log
     * @param path values of the path's parameters, not yet encoded
     * @param headers that the contract wants besides those that always come
     * @param body null where the operation takes none
     * @param idempotencyKey the same whenever the same thing is asked again
     * @param purpose the procedure for which it is sent
     * @param caseId the case for which it is sent; null where there is none
     * @param onBehalfOf opaque identifier of the person in whose name it is sent; null for a check of the platform's own
     * @param actor who acts in that person's name; null where they do themself
     * @param answerTo address to which an answer that comes later is sent; null where none does
     */
    record Envelope(
            UUID id,
            Operation operation,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            @Nullable JsonNode body,
            String idempotencyKey,
            String purpose,
            @Nullable UUID caseId,
            @Nullable String onBehalfOf,
            Call.@Nullable Actor actor,
            @Nullable String answerTo) {

        static Envelope of(Call call, Messages.Filling.Filled filled, String answerTo) {
            return new Envelope(
                    call.id(),
                    call.operation(),
                    filled.path(),
                    filled.query(),
                    filled.headers(),
                    filled.body(),
                    call.idempotencyKey(),
                    call.purpose(),
                    call.caseId(),
                    call.onBehalfOf(),
                    call.actor(),
                    call.operation().answersWithin() == null ? null : answerTo);
        }

        /** Whether the authority must recognise the same call made again. */
        public boolean wantsKey() {
            return operation.changes() || answerTo != null;
        }
    }

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
