package org.guichetunique.procedures.catalogue;

import java.util.Map;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * The ways to contest an answer.
 *
 * @param within how long the administrative appeal may be made after the decision; null where the file does not say
 * @param to who is asked to decide anew, through the portal; null where only the court is
 * @param then who takes the appeal over when that one does not answer; null where nobody does
 * @param court with its article, such as <em>the administrative court</em>
 * @param courts by end event, where another court than {@code court} is competent
 */
public record Appeal(
        @Nullable Term within,
        @Nullable Authority to,
        @Nullable Authority then,
        Label court,
        Map<String, Label> courts) {

    public Appeal {
        courts = Map.copyOf(courts);
    }

    /** The court that is competent for what ended so. */
    public Label court(String ending) {
        return courts.getOrDefault(ending, court);
    }
}
