package org.guichetunique.casework.request;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a case knows from the mere fact that it is filed, in earnest or in a rehearsal. */
public final class FilingFacts {

    /** The rule from which these values are. */
    public static final String SOURCE = "filed-on";

    private FilingFacts() {}

    /** @param followedAt address of the page on which the case is followed */
    public static Map<Address, JsonNode> of(PublicService service, Instant at, String followedAt) {
        Map<Address, JsonNode> facts = new LinkedHashMap<>();
        facts.putAll(day(service, at));
        if (service.filing().followedAt() != null) {
            facts.put(service.filing().followedAt(), StringNode.valueOf(followedAt));
        }
        return facts;
    }

    /** The day alone, which a draft that is filed at once would have. */
    static Map<Address, JsonNode> day(PublicService service, Instant at) {
        return Map.of(
                service.filing().filedOn(),
                StringNode.valueOf(service.competence().calendar().dayOf(at).toString()));
    }
}
