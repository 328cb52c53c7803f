package org.guichetunique.exchange.contract;

import org.jspecify.annotations.Nullable;

/**
 * What a call says of itself.
 *
 * @param key of the call that is made or asked about
 * @param person opaque identifier of the one in whose name it is made; null where there is none
 */
public record CallParts(
        String exchangeId, String purpose, @Nullable String person, String key) {

    /** Of no call: for what a question is about, whoever asks it. */
    public static final CallParts NONE = new CallParts("", "", "", "");

    @Nullable
    String part(CallPart part) {
        return switch (part) {
            case EXCHANGE_ID -> exchangeId;
            case PURPOSE -> purpose;
            case PERSON -> person;
            case IDEMPOTENCY_KEY -> key;
        };
    }
}
