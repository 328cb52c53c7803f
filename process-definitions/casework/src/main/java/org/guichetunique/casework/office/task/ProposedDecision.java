package org.guichetunique.casework.office.task;

import java.time.Instant;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;

/**
 * What a first officer proposes where the procedure wants a second one.
 *
 * @param typed what the first one wrote, by address
 * @param sentBack why a second one sent it back; null while it waits for one
 */
public record ProposedDecision(
        String officer,
        String officerName,
        Map<Address, String> typed,
        Instant at,
        @Nullable String sentBack) {}
