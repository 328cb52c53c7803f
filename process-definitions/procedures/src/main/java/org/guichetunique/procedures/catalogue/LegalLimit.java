package org.guichetunique.procedures.catalogue;

import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.calendar.Term;

/**
 * How long the State may take, and what its silence means.
 *
 * @param warning when those concerned are told that the limit comes near
 */
public record LegalLimit(Term duration, Term warning, Silence silence, Label legalBasis) {

    /** What the law makes of a limit that passes without an answer. */
    public enum Silence {
        ACCEPTANCE,
        REFUSAL,
        ESCALATION
    }
}
