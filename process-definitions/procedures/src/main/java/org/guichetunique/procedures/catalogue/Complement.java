package org.guichetunique.procedures.catalogue;

import org.guichetunique.procedures.calendar.Term;

/**
 * How an officer may ask the applicant, once, for what is missing.
 *
 * @param within how long the applicant has; the legal clock stands still meanwhile
 * @param otherwise what becomes of a case whose applicant does not answer
 */
public record Complement(Term within, Otherwise otherwise) {

    /** What most procedures say. */
    static final Complement USUAL = new Complement(Term.ofDays(30), Otherwise.CONTINUE);

    /** Without an answer, the authority decides on what it has, or the case is closed. */
    public enum Otherwise {
        CONTINUE,
        CLOSE
    }
}
