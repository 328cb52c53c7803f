package org.guichetunique.runtime.camunda;

import java.time.Instant;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import tools.jackson.databind.JsonNode;

/** The cases of an engine, wherever they are kept. */
public interface KnownCases {

    /** All that has a value, in the order of their addresses. */
    Map<Address, JsonNode> values(CaseId id);

    /** Those of whom anything is known. */
    Iterable<String> subjects(CaseId id);

    Clocks.Times times(CaseId id);

    /** By the clock of the case. */
    Instant now(CaseId id);

    /** @throws IllegalArgumentException when there is none of this key */
    PublicService service(CaseId id, String key);

    /** Keeps what a rule of the procedure gave. */
    void decided(CaseId id, Map<Address, JsonNode> values, String rule);
}
