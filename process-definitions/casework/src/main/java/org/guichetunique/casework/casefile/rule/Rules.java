package org.guichetunique.casework.casefile.rule;

import java.util.List;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import tools.jackson.databind.JsonNode;

/** The rules of the services as they are today; nothing is written and nobody is asked. */
@FunctionalInterface
public interface Rules {

    /**
     * Takes decisions of a service one after the other, each knowing what those before it gave.
     *
     * @param known what may be considered; what is missing is unknown to the rules, not zero
     * @return what the decisions gave, canonical; empty where no rule fits
     * @throws IllegalArgumentException when the service has no such decision
     */
    Map<Address, JsonNode> decide(PublicService service, List<String> decisions, Map<Address, JsonNode> known);
}
