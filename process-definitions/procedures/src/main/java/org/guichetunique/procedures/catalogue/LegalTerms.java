package org.guichetunique.procedures.catalogue;

import java.time.Period;

/**
 * How long the law lets each step of a request take, and how long its file is kept.
 *
 * @param legalLimit the term in which the authority answers
 * @param complement the term in which the applicant completes the file
 * @param consultation the term in which another authority gives its opinion
 * @param retention how long a closed file is kept by law
 */
public record LegalTerms(LegalLimit legalLimit, Complement complement, Consultation consultation, Period retention) {}
