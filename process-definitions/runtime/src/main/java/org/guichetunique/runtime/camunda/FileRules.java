package org.guichetunique.runtime.camunda;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.guichetunique.casework.casefile.rule.Rules;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.CatalogueCache;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the decisions once, again when others are published, and takes them in memory: whoever consults a rule costs the database nothing. */
@Component
final class FileRules implements Rules {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DmnEngine engine = RuleEngines.configuration().buildEngine();
    private final CatalogueCache<Map<String, Map<String, DmnDecision>>> decisions;

    FileRules(Catalogue catalogue) {
        decisions = new CatalogueCache<>(catalogue, () -> {
            Map<String, Map<String, DmnDecision>> all = new HashMap<>();
            catalogue.services().forEach(service -> all.put(service.key(), read(catalogue.files(service.key()))));
            return all;
        });
        // Rules that cannot be read are found out when the program starts.
        decisions.get();
    }

    private Map<String, DmnDecision> read(ProcedureFiles files) {
        Map<String, DmnDecision> read = new HashMap<>();
        files.names(".dmn").forEach(name -> {
            byte[] model = files.texts().getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
            engine.parseDecisions(new ByteArrayInputStream(model))
                    .forEach(decision -> read.put(decision.getKey(), decision));
        });
        return read;
    }

    @Override
    public Map<Address, JsonNode> decide(PublicService service, List<String> wanted, Map<Address, JsonNode> known) {
        Map<Address, JsonNode> all = new LinkedHashMap<>(known);
        Map<Address, JsonNode> given = new LinkedHashMap<>();
        for (String key : wanted) {
            DmnDecision decision =
                    decisions.get().getOrDefault(service.key(), Map.of()).get(key);
            if (decision == null) {
                throw new IllegalArgumentException(service.key() + " has no decision " + key);
            }
            DmnDecisionResultEntries result =
                    engine.evaluateDecision(decision, variables(service, all)).getSingleResult();
            if (result != null) {
                result.getEntryMap().forEach((name, value) -> {
                    if (value != null) {
                        given.put(Address.of(name), JSON.valueToTree(value));
                    }
                });
            }
            all.putAll(given);
        }
        return given;
    }

    private static VariableMap variables(PublicService service, Map<Address, JsonNode> known) {
        VariableMap variables = Variables.createVariables();
        FeelContext.of(service, known, "")
                .forEach((name, subject) -> variables.putValueTyped(name, Variables.untypedValue(subject)));
        return variables;
    }
}
