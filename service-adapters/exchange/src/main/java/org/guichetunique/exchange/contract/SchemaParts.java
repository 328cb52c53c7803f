package org.guichetunique.exchange.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;

/**
 * A schema together with what it refers to and what {@code allOf} adds to it, the outermost first: that is the one whose
 * word counts.
 *
 * @param references that were followed to get here
 * @param endless whether it is part of itself
 */
record SchemaParts(List<Part> parts, Set<String> references, boolean endless) {

    /** @param maybe whether it is one of several branches, of which a message is another as well as not */
    record Part(JsonNode node, String pointer, boolean maybe) {

        Part(JsonNode node, String pointer) {
            this(node, pointer, false);
        }

        /** A part of this one. */
        Part inner(JsonNode inner, String at) {
            return new Part(inner, at, maybe);
        }
    }

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
        parts.stream()
                .filter(part -> !part.maybe())
                .forEach(part -> part.node().path("required").forEach(name -> names.add(name.asString(""))));
        return names;
    }

    /** What all parts together say of one property. */
    List<Part> property(String name) {
        List<Part> found = new ArrayList<>();
        for (Part part : parts) {
            JsonNode node = part.node().path("properties").path(name);
            if (!node.isMissingNode()) {
                found.add(part.inner(node, SourceFile.pointer(part.pointer() + "/properties", name)));
            }
        }
        return found;
    }

    /** What all parts together say of one item, or of what stands in a map under whatever name. */
    List<Part> inside(String word) {
        return parts.stream()
                .filter(part -> part.node().path(word).isObject())
                .map(part -> part.inner(part.node().path(word), part.pointer() + "/" + word))
                .toList();
    }

    boolean isList() {
        return ElementFit.types(this).contains("array") || has("items");
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
