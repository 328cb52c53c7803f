package org.guichetunique.simulators.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a message says, by address ({@code mother.familyName}) and in the dictionary's own codes, whatever the contract
 * calls its properties.
 */
public final class Values {
    private final Map<String, JsonNode> byAddress = new LinkedHashMap<>();

    public Optional<JsonNode> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** The text at this address; empty when there is none. */
    public String text(String address) {
        return find(address).map(node -> node.asString("")).orElse("");
    }

    public Values with(String address, @Nullable String value) {
        if (value != null) {
            byAddress.put(address, JsonNodeFactory.instance.stringNode(value));
        }
        return this;
    }

    public Values with(String address, LocalDate value) {
        return with(address, value.toString());
    }

    public Values with(String address, int value) {
        byAddress.put(address, JsonNodeFactory.instance.numberNode(value));
        return this;
    }

    public Values with(String address, BigDecimal value) {
        byAddress.put(address, JsonNodeFactory.instance.numberNode(value));
        return this;
    }

    public Values with(String address, boolean value) {
        byAddress.put(address, JsonNodeFactory.instance.booleanNode(value));
        return this;
    }

    public Values with(String address, JsonNode value) {
        byAddress.put(address, value);
        return this;
    }

    /** Every address with its value, in the order in which the message gave them. */
    public void forEach(BiConsumer<String, JsonNode> visitor) {
        byAddress.forEach(visitor);
    }

    public Map<String, JsonNode> asMap() {
        return Collections.unmodifiableMap(byAddress);
    }
}
