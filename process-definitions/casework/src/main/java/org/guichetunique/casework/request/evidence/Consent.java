package org.guichetunique.casework.request.evidence;

import java.time.Instant;
import java.util.Locale;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Label;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks a person to agree to before an authority is asked, and what they answered.
 *
 * @param wording what is agreed to, in the words of the authority's contract
 * @param answer null while the person has not answered, or has answered to another wording
 * @param at when they answered; null while they have not
 */
public record Consent(
        Operation operation,
        Label wording,
        @Nullable Answer answer,
        @Nullable Instant at) {

    /** Each is kept; the last one counts. */
    public enum Answer {
        GIVEN,
        REFUSED,
        /** Was given, and no longer counts. */
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isGiven() {
        return answer == Answer.GIVEN;
    }
}
