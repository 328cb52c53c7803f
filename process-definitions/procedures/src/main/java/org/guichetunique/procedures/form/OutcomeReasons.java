package org.guichetunique.procedures.form;

import java.util.List;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;

/**
 * Which reasons an outcome may have: nobody refuses because everything is in order.
 *
 * @param outcome where the outcome is asked, in the same form
 * @param byOutcome codes of the reasons, in their order, by code of the outcome
 */
public record OutcomeReasons(Address outcome, Map<String, List<String>> byOutcome) {

    /** The reasons of an outcome; none for an outcome that has none, or where none is chosen yet. */
    public List<String> of(String chosen) {
        return byOutcome.getOrDefault(chosen, List.of());
    }
}
