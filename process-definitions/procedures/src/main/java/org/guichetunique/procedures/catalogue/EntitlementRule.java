package org.guichetunique.procedures.catalogue;

import java.util.List;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;

/**
 * How it is found out that somebody is entitled to a service before they ask for it.
 *
 * @param decisions taken in this order
 * @param amount that the person is entitled to; nothing is proposed where it is zero
 * @param possible true as long as nothing that is known rules the entitlement out; null where only the amount says so
 */
public record EntitlementRule(
        List<String> decisions, Address amount, @Nullable Address possible) {}
