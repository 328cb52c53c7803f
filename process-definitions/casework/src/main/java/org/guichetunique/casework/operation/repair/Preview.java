package org.guichetunique.casework.operation.repair;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import tools.jackson.databind.JsonNode;

/**
 * An incident as an operator sees it.
 *
 * @param sent what the call sends, by address; a value is empty while no reason to see it was given, or where the case
 *     lacks it
 * @param attempts the latest, latest first
 * @param detail what the exchange said of the failure
 */
public record Preview(
        Incident incident,
        Operation operation,
        Map<Address, Optional<JsonNode>> sent,
        List<Attempt> attempts,
        String detail) {}
