package org.guichetunique.exchange.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What belongs to the call itself and not to the case. */
public enum CallPart {
    EXCHANGE_ID("exchangeId", "guichet-exchange-id"),
    PURPOSE("purpose", "guichet-purpose"),
    PERSON("person", "guichet-on-behalf-of"),
    IDEMPOTENCY_KEY("idempotencyKey", "idempotency-key"),
    /** The moment of the call, in UTC. */
    NOW("now", ""),
    /** The day of the call, in the authority's zone. */
    TODAY("today", ""),
    /** A new identifier, the same whenever the same thing is asked again. */
    NEW_ID("newId", "");

    private final String word;
    private final String header;

    CallPart(String word, String header) {
        this.word = word;
        this.header = header;
    }

    /** @param word of {@code x-call} */
    static Optional<CallPart> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
    }

    /** All of them, for who wrote another. */
    static String words() {
        return Arrays.stream(values()).map(part -> part.word).collect(Collectors.joining(", "));
    }

    /** The part that the exchange sends under this name anyway. */
    static Optional<CallPart> inHeader(String name) {
        String sought = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(part -> part.header.equals(sought))
                .findFirst();
    }
}
