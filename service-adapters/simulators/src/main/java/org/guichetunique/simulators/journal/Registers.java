package org.guichetunique.simulators.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the authorities wrote since the first start, by register and identifier. */
public final class Registers {
    private final Map<String, Map<String, JsonNode>> entries = new HashMap<>();

    public Optional<JsonNode> find(String register, String id) {
        return Optional.ofNullable(entries.getOrDefault(register, Map.of()).get(id));
    }

    /** The number kept in a register, zero when there is none yet. */
    public int number(String register, String id) {
        return find(register, id).map(node -> node.asInt(0)).orElse(0);
    }

    void apply(Change change) {
        var register = entries.computeIfAbsent(change.register(), name -> new HashMap<>());
        var value = change.value();
        if (value == null) {
            register.remove(change.id());
        } else {
            register.put(change.id(), value);
        }
    }
}
