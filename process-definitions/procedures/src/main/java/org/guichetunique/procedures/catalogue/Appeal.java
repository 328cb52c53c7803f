package org.guichetunique.procedures.catalogue;

import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * The remedy against a decision.
 *
 * @param legalBasis the text that gives it, and before whom
 * @param within how long it may be used after the decision; null where the file does not say
 * @param to who is asked to decide anew, through the portal; null where the remedy is used elsewhere, such as in court
 */
public record Appeal(
        Label legalBasis, @Nullable Term within, @Nullable Authority to) {}
