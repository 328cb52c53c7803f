package org.guichetunique.exchange.contract;

import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.dictionary.Address;
import tools.jackson.databind.JsonNode;

/** What is known in a case, by address. */
@FunctionalInterface
public interface CaseData {

    Optional<JsonNode> value(Address address);

    static CaseData of(Map<Address, JsonNode> values) {
        return address -> Optional.ofNullable(values.get(address));
    }
}
