package org.guichetunique.procedures.catalogue;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.guichetunique.exchange.dictionary.Label;

/**
 * How long the State may take, and what its silence means.
 *
 * @param warning when those concerned are told that the limit comes near
 */
public record LegalLimit(Period duration, Period warning, Silence silence, Label legalBasis) {

    /** What the law makes of a limit that passes without an answer. */
    public enum Silence {
        ACCEPTANCE,
        REFUSAL,
        ESCALATION
    }

    /** The limit ends with its last day, in the authority's zone. */
    public Instant endsAt(Instant filed, ZoneId zone) {
        return endOfDay(filed, duration, zone);
    }

    public Instant warnsAt(Instant filed, ZoneId zone) {
        return endOfDay(filed, warning, zone);
    }

    private static Instant endOfDay(Instant from, Period period, ZoneId zone) {
        return from.atZone(zone)
                .toLocalDate()
                .plus(period)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
