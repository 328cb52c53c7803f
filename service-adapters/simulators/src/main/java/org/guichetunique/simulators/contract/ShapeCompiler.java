package org.guichetunique.simulators.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a schema of a contract into one that checks messages. Apart from {@link Shape}, so that the validator's classes
 * load with the first message and not at start.
 */
final class ShapeCompiler {
    private static final SchemaRegistry SINCE_3_1 = registry(Dialects.getOpenApi31());
    private static final SchemaRegistry UNTIL_3_0 = registry(Dialects.getOpenApi30());

    private static SchemaRegistry registry(Dialect standard) {
        var tolerant = Dialect.builder(standard)
                // Contracts carry keywords of their own (x-data-element), which say nothing about validity.
                .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                .build();
        return SchemaRegistry.withDefaultDialect(
                tolerant,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .locale(Locale.ENGLISH)
                        .pathType(PathType.JSON_POINTER)
                        .build()));
    }

    private ShapeCompiler() {}

    static Schema compile(JsonNode schema, JsonNode document, boolean closed) {
        var whole = ((ObjectNode) schema).deepCopy();
        var components = document.path("components").deepCopy();
        if (closed) {
            close(whole);
            var parts = partsOfOthers(document, new HashSet<>());
            components.path("schemas").properties().forEach(named -> {
                if (!parts.contains("#/components/schemas/" + named.getKey())) {
                    close(named.getValue());
                }
            });
        }
        whole.set("components", components);
        var until30 = document.path("openapi").asString("").startsWith("3.0");
        return (until30 ? UNTIL_3_0 : SINCE_3_1).getSchema(whole);
    }

    /** What is composed with something else cannot be closed alone. */
    private static Set<String> partsOfOthers(JsonNode node, Set<String> found) {
        for (var word : List.of("allOf", "oneOf", "anyOf")) {
            node.path(word).forEach(part -> found.add(part.path("$ref").asString("")));
        }
        node.forEach(inner -> partsOfOthers(inner, found));
        return found;
    }

    private static void close(JsonNode form) {
        if (!(form instanceof ObjectNode object)) {
            return;
        }
        var composed = object.has("allOf") || object.has("oneOf") || object.has("anyOf");
        if (object.path("properties").isObject()
                && !composed
                && !object.has("additionalProperties")
                && !object.has("unevaluatedProperties")) {
            object.put("additionalProperties", false);
        }
        if (!composed) {
            object.path("properties").valueStream().forEach(ShapeCompiler::close);
            close(object.path("items"));
        }
    }
}
