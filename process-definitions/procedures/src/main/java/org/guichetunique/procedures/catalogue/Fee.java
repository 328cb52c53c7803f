package org.guichetunique.procedures.catalogue;

import java.util.List;
import org.guichetunique.exchange.dictionary.Address;

/**
 * Something that a service costs, by a rule: the same that the procedure takes before it asks for the payment.
 *
 * @param key texts {@code fee.<key>} name it and {@code fee.<key>.how} says how it is worked out
 * @param decisions of the procedure, taken in this order
 * @param needs what has to be known for the amount; empty where it is always the same
 * @param amount where the decisions say it
 * @param online whether it is paid in the portal; otherwise to the authority that the words name
 */
public record Fee(String key, List<String> decisions, List<Address> needs, Address amount, boolean online) {}
