package org.guichetunique.casework.operation.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How calls of one operation went in a stretch of time.
 *
 * @param calls that were made; what was held back because the authority is closed is none
 * @param failed of them, for technical reasons; a refusal is an answer
 * @param medianMillis half of the calls took no longer
 * @param slowMillis ninety-five of a hundred took no longer
 * @param lastSuccess when the authority last answered or refused; null where it did not
 */
public record OperationTraffic(
        String operation,
        boolean lastHour,
        long calls,
        long failed,
        long medianMillis,
        long slowMillis,
        @Nullable Instant lastSuccess) {}
