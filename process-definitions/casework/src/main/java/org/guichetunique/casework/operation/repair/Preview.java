package org.guichetunique.casework.operation.repair;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.call.Problem;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An incident as an operator sees it.
 *
 * @param sent what the call sends, by address; a value is empty while no reason to see it was given, or where the case
 *     lacks it
 * @param attempts the latest, latest first
 * @param detail what the exchange said of the failure
 * @param problem what the authority said of its error, without the detail while no reason to see it was given; null where
 *     it said nothing
 */
public record Preview(
        Incident incident,
        Operation operation,
        Map<Address, Optional<JsonNode>> sent,
        List<CallAttempt> attempts,
        String detail,
        @Nullable Problem problem) {}
