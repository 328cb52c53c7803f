package org.guichetunique.exchange.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
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

    /** @param zone of the authority */
    @Nullable
    String part(CallPart part, ZoneId zone) {
        return switch (part) {
            case EXCHANGE_ID -> exchangeId;
            case PURPOSE -> purpose;
            case PERSON -> person;
            case IDEMPOTENCY_KEY -> key;
            case NOW ->
                isOfNone() ? "" : Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            case TODAY -> isOfNone() ? "" : LocalDate.now(zone).toString();
            case NEW_ID ->
                isOfNone()
                        ? ""
                        : UUID.nameUUIDFromBytes(("new " + key).getBytes(StandardCharsets.UTF_8))
                                .toString();
        };
    }

    private boolean isOfNone() {
        return equals(NONE);
    }
}
