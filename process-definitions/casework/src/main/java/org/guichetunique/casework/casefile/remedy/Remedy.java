package org.guichetunique.casework.casefile.remedy;

import java.time.LocalDate;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Label;
import org.jspecify.annotations.Nullable;

/**
 * The ways to contest an answer.
 *
 * @param to whose supervisor decides anew; null where only the court is open
 * @param lastDay on which that one is asked, in the zone of the authority that decided; null where the law leaves any time
 * @param then who takes it over when that one does not answer; null where nobody does
 * @param court that is competent, with its article
 */
public record Remedy(
        @Nullable Authority to,
        @Nullable LocalDate lastDay,
        @Nullable Authority then,
        Label court) {}
