package org.guichetunique.procedures.catalogue;

import java.util.List;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;

/**
 * A document that a service gives.
 *
 * @param key of its texts, {@code document.<key>} and {@code document.<key>.text}; once in each case
 * @param at the task or end event at which it is issued
 * @param issuedByAt where the case names another authority that issues it; null where it is always the same
 * @param concerns the subject by whose masked name a verifier compares
 * @param prints what stands on it, in that order, as far as it is known
 * @param needs without any of these it is not issued
 * @param appeal whether it says how to appeal
 */
public record DocumentKind(
        String key,
        String at,
        Authority issuedBy,
        @Nullable Address issuedByAt,
        String concerns,
        List<Address> prints,
        List<Address> needs,
        boolean appeal) {}
