package org.guichetunique.procedures.catalogue;

import org.guichetunique.procedures.calendar.Term;

/**
 * How the authority that decides may ask another one for its opinion. The legal clock goes on meanwhile.
 *
 * @param within how long the other authority has
 * @param reminder after how long it is reminded
 * @param otherwise what becomes of an opinion that nobody gives in time
 */
public record Consultation(Term within, Term reminder, Otherwise otherwise) {

    /** What most procedures say. */
    static final Consultation USUAL =
            new Consultation(Term.ofWorkingDays(15), Term.ofWorkingDays(10), Otherwise.ESCALATE);

    /** It counts as favourable, or the supervisor of the authority that was asked has to give it. */
    public enum Otherwise {
        FAVOURABLE,
        ESCALATE
    }
}
