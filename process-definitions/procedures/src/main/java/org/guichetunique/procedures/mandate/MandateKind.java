package org.guichetunique.procedures.mandate;

import java.nio.file.Path;
import java.time.temporal.TemporalAmount;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.Label;
import org.jspecify.annotations.Nullable;

/**
 * A way in which somebody may act for another, as {@code mandates.yaml} says it.
 *
 * @param label whom one acts for
 * @param basis what proves it, in a sentence
 * @param identifiedBy the element that tells the represented from all others
 * @param proof the authority's word; null where the represented gives it themself
 * @param giver how the represented gives it; null where an authority proves it
 * @param presence what sends the code that proves presence; null where none is sent
 * @param register what knows the name of who is present; null where none is asked
 * @param endRule the decision that gives its last day; null where there is no such day
 * @param lasts after this it has to be proven anew
 * @param endsWithDeath whether the death of the represented ends it
 */
public record MandateKind(
        String key,
        Label label,
        Label basis,
        Element identifiedBy,
        @Nullable Proof proof,
        @Nullable Giver giver,
        @Nullable Presence presence,
        @Nullable Register register,
        @Nullable EndRule endRule,
        TemporalAmount lasts,
        boolean endsWithDeath) {

    /**
     * @param operation lists whom somebody may act for
     * @param holder the contract's role of who acts
     * @param represented the contract's role of those who are listed
     */
    public record Proof(Operation operation, String holder, String represented) {}

    /**
     * @param message the contract's role of the message
     * @param text with {@code {code}} where the code stands
     */
    public record Presence(Operation operation, String message, Label text) {}

    /** @param holder the contract's role of the one whose name it gives */
    public record Register(Operation operation, String holder) {}

    /** @param decision its id in the file */
    public record EndRule(Path file, String decision) {}

    /** How the represented gives a mandate. */
    public enum Giver {
        /** Signed in to their own account. */
        REPRESENTED,
        /** By being there. */
        PRESENCE
    }
}
