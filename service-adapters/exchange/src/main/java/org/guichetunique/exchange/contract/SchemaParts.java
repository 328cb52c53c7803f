package org.guichetunique.exchange.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A schema together with what it refers to and what {@code allOf} adds to it, the outermost first: that is the one whose
 * word counts.
 *
 * @param references that were followed to get here
 * @param endless whether it is part of itself
 */
record SchemaParts(List<Part> parts, Set<String> references, boolean endless) {

    record Part(JsonNode node, String pointer) {}

    String pointer() {
        return parts.getFirst().pointer();
    }

    boolean has(String word) {
        return first(word).isPresent();
    }

    /** The outermost part that has this word. */
    Optional<Part> first(String word) {
        return parts.stream().filter(part -> part.node().has(word)).findFirst();
    }

    String text(String word, String otherwise) {
        return first(word).map(part -> part.node().path(word).asString("")).orElse(otherwise);
    }

    boolean flag(String word) {
        return first(word).map(part -> part.node().path(word).asBoolean(false)).orElse(false);
    }

    Set<String> propertyNames() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> part.node().path("properties").properties().forEach(one -> names.add(one.getKey())));
        return names;
    }

    Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> part.node().path("required").forEach(name -> names.add(name.asString(""))));
        return names;
    }

    /** What all parts together say of one property. */
    List<Part> property(String name) {
        List<Part> found = new ArrayList<>();
        for (Part part : parts) {
            JsonNode node = part.node().path("properties").path(name);
            if (!node.isMissingNode()) {
                found.add(new Part(
                        node,
                        org.guichetunique.exchange.file.SourceFile.pointer(part.pointer() + "/properties", name)));
            }
        }
        return found;
    }

    /** What all parts together say of one item. */
    List<Part> items() {
        return parts.stream()
                .filter(part -> part.node().has("items"))
                .map(part -> new Part(part.node().path("items"), part.pointer() + "/items"))
                .toList();
    }

    /** The only value that it allows, or that it has where nothing is said. */
    Optional<JsonNode> constant() {
        for (String word : List.of("const", "enum", "default")) {
            Optional<JsonNode> value = first(word)
                    .map(part -> part.node().path(word))
                    .filter(node -> !word.equals("enum") || node.size() == 1)
                    .map(node -> word.equals("enum") ? node.get(0) : node)
                    .filter(node -> !node.isNull());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
