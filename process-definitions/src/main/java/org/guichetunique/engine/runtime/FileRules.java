package org.guichetunique.engine.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.guichetunique.engine.rule.Rules;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.PublicService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the decisions once, and takes them in memory: whoever consults a rule costs the database nothing. */
final class FileRules implements Rules {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, Map<String, DmnDecision>> decisions = new HashMap<>();

    FileRules(Definitions definitions) {
        for (PublicService service : definitions.catalogue().services()) {
            decisions.put(service.key(), read(definitions.folders().procedures().resolve(service.key())));
        }
    }

    private Map<String, DmnDecision> read(Path folder) {
        Map<String, DmnDecision> read = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".dmn")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    engine.parseDecisions(in).forEach(decision -> read.put(decision.getKey(), decision));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
        return read;
    }

    @Override
    public Map<Address, JsonNode> decide(PublicService service, List<String> wanted, Map<Address, JsonNode> known) {
        Map<Address, JsonNode> all = new LinkedHashMap<>(known);
        Map<Address, JsonNode> given = new LinkedHashMap<>();
        for (String key : wanted) {
            DmnDecision decision =
                    decisions.getOrDefault(service.key(), Map.of()).get(key);
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
        Shown.of(service, known, "")
                .forEach((name, subject) -> variables.putValueTyped(name, Variables.untypedValue(subject)));
        return variables;
    }
}
