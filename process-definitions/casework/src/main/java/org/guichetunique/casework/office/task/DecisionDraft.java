package org.guichetunique.casework.office.task;

import java.time.Instant;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;

/**
 * What an officer has written for a decision that is not made yet.
 *
 * @param own what they wrote themself, by address; empty while they wrote nothing
 * @param begun what a colleague wrote since; null where none did
 */
public record DecisionDraft(
        Map<Address, String> own, @Nullable Begun begun) {

    /**
     * The draft of a colleague, to be taken over or left.
     *
     * @param author opaque identifier of the colleague
     * @param at when they began
     */
    public record Begun(String author, String name, Instant at, Map<Address, String> typed) {}
}
