package org.guichetunique.procedures.catalogue;

import java.util.List;
import java.util.Set;
import org.guichetunique.exchange.dictionary.Address;

/**
 * What people are told before they file, as soon as what is known so far says it: that they are too late, say.
 *
 * @param decisions of the procedure, taken in this order
 * @param needs what has to be known before they are taken, since they read what is missing as an answer; empty where they
 *     do not
 * @param finding where they say what they find: a code
 * @param tells the codes that people are told, in the words {@code told.<finding>.<code>} of the texts, with what to do
 *     instead in {@code told.<finding>.<code>.next}; the others say nothing
 * @param at the questions beside which it is told too
 * @param closes whether such a request cannot be filed; otherwise whoever insists may, and gets a decision
 */
public record Forewarning(
        List<String> decisions,
        List<Address> needs,
        Address finding,
        Set<String> tells,
        List<Address> at,
        boolean closes) {

    /** Under which the texts say it. */
    public String key(String code) {
        return "told." + finding + "." + code;
    }
}
