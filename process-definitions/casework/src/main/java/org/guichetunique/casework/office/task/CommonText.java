package org.guichetunique.casework.office.task;

import java.util.UUID;
import org.guichetunique.exchange.dictionary.Address;

/**
 * A text of the authority that the officer took as it stands: each person reads it in their own language.
 *
 * @param at the question whose answer it is
 */
public record CommonText(UUID template, Address at) {}
