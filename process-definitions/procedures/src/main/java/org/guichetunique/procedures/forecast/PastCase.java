package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that its procedure has closed.
 *
 * @param steps rules too, in the order in which they began
 * @param took from filing to closing
 * @param ending id of the end event; null where none is on record
 * @param legalLimit when its limit ended, with its pauses, after the filing
 */
public record PastCase(
        Instant filedAt,
        List<PastStep> steps,
        Duration took,
        @Nullable String ending,
        Duration legalLimit) {}
