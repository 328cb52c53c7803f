package org.guichetunique.casework.request.evidence;

import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;
import tools.jackson.databind.JsonNode;

/**
 * A piece of evidence with what it says, as the authority said it.
 *
 * @param values canonical, in the order of the contract; empty where the authority has not answered or holds nothing
 */
public record EvidenceContent(Evidence evidence, Map<Address, JsonNode> values) {}
