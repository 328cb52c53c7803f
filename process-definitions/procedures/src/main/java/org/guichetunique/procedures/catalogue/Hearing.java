package org.guichetunique.procedures.catalogue;

import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.calendar.Term;

/**
 * How the person is heard before a decision is taken back.
 *
 * @param within how long they may answer
 * @param legalBasis the text that gives them the right to
 */
public record Hearing(Term within, Label legalBasis) {

    /** What most procedures say. */
    static final Hearing USUAL = new Hearing(
            Term.ofDays(15),
            new Label(
                    "Loi 03-01 relative à la motivation des décisions administratives ; droits de la défense",
                    "القانون 03.01 بشأن تعليل القرارات الإدارية، حقوق الدفاع",
                    "Law 03-01 on the reasons of administrative decisions; rights of the defence"));
}
