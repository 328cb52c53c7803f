package org.guichetunique.runtime.camunda;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The cases that people have filed. */
@Component
final class FiledCases implements KnownCases {

    private final CaseValues values;
    private final Clocks clocks;
    private final Catalogue catalogue;

    FiledCases(CaseValues values, Clocks clocks, Catalogue catalogue) {
        this.values = values;
        this.clocks = clocks;
        this.catalogue = catalogue;
    }

    @Override
    public Map<Address, JsonNode> values(CaseId id) {
        Map<Address, JsonNode> known = new LinkedHashMap<>();
        values.of(id).forEach((address, value) -> {
            if (value.value() != null) {
                known.put(address, value.value());
            }
        });
        return known;
    }

    @Override
    public Iterable<String> subjects(CaseId id) {
        return values.subjects(id);
    }

    @Override
    public Clocks.Times times(CaseId id) {
        return clocks.times(id);
    }

    @Override
    public Instant now(CaseId id) {
        return Instant.now();
    }

    @Override
    public PublicService service(CaseId id, String key) {
        return catalogue.require(key);
    }

    @Override
    public void decided(CaseId id, Map<Address, JsonNode> given, String rule) {
        values.put(id, given, Source.of(Source.Kind.RULE, rule));
    }
}
