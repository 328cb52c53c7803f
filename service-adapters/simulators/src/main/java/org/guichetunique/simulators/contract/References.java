package org.guichetunique.simulators.contract;

import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Follows a contract's references and folds what it composes into one form. */
final class References {
    private static final int LONGEST_CHAIN = 16;

    private References() {}

    static JsonNode resolve(JsonNode form, JsonNode document) {
        return resolve(form, document, 0);
    }

    private static JsonNode resolve(JsonNode form, JsonNode document, int depth) {
        if (!form.isObject() || depth > LONGEST_CHAIN) {
            return form;
        }
        var reference = form.path("$ref").asString("");
        var composed = form.has("allOf") || form.has("oneOf") || form.has("anyOf");
        if (reference.isEmpty() && !composed) {
            return form.path("discriminator").has("mapping")
                    ? subtype(((ObjectNode) form).deepCopy(), document, depth)
                    : form;
        }
        var merged = JsonNodeFactory.instance.objectNode();
        if (reference.startsWith("#/")) {
            merge(merged, resolve(document.at(JsonPointer.compile(reference.substring(1))), document, depth + 1));
        }
        form.path("allOf").valueStream().forEach(part -> merge(merged, resolve(part, document, depth + 1)));
        for (var choice : new String[] {"oneOf", "anyOf"}) {
            if (form.path(choice).isArray() && !form.path(choice).isEmpty()) {
                var choices = form.path(choice);
                var real = choices.valueStream()
                        .filter(one -> !one.path("type").asString("").equals("null"))
                        // The branch that says something is the one that is spoken of.
                        .max(Comparator.comparing(one -> speaks(one, document, 0)));
                merge(merged, resolve(real.orElse(choices.get(0)), document, depth + 1));
            }
        }
        var own = ((ObjectNode) form).deepCopy();
        own.remove(List.of("$ref", "allOf", "oneOf", "anyOf"));
        merge(merged, own);
        return subtype(merged, document, depth);
    }

    /** With what the sub-type adds that says something, where only a discriminator leads to it. */
    private static JsonNode subtype(ObjectNode form, JsonNode document, int depth) {
        var discriminator = form.path("discriminator");
        for (var one : discriminator.path("mapping").properties()) {
            var target = at(one.getValue().asString(""), document);
            var parts = target.path("allOf")
                    .valueStream()
                    .filter(part ->
                            !at(part.path("$ref").asString(""), document).has("discriminator"))
                    .toList();
            var speaking = parts.stream().anyMatch(part -> speaks(part, document, 0));
            if (speaking) {
                form.remove("discriminator");
                merge(
                        form,
                        JsonNodeFactory.instance
                                .objectNode()
                                .set(
                                        "properties",
                                        JsonNodeFactory.instance
                                                .objectNode()
                                                .set(
                                                        discriminator
                                                                .path("propertyName")
                                                                .asString(""),
                                                        JsonNodeFactory.instance
                                                                .objectNode()
                                                                .put("const", one.getKey()))));
                parts.forEach(part -> merge(form, resolve(part, document, depth + 1)));
                return form;
            }
        }
        return form;
    }

    private static JsonNode at(String reference, JsonNode document) {
        return reference.startsWith("#/")
                ? document.at(JsonPointer.compile(reference.substring(1)))
                : MissingNode.getInstance();
    }

    private static boolean speaks(JsonNode form, JsonNode document, int depth) {
        if (form.has("x-data-element") || form.has("x-join")) {
            return true;
        }
        var reference = form.path("$ref").asString("");
        return depth < LONGEST_CHAIN
                && (reference.startsWith("#/")
                                && speaks(document.at(JsonPointer.compile(reference.substring(1))), document, depth + 1)
                        || form.isContainer() && form.valueStream().anyMatch(one -> speaks(one, document, depth + 1)));
    }

    private static void merge(ObjectNode into, JsonNode from) {
        for (var property : from.properties()) {
            var name = property.getKey();
            var value = property.getValue();
            if (name.equals("properties") && into.path(name) instanceof ObjectNode known) {
                value.properties().forEach(one -> {
                    // Each part may say something else of the same property.
                    if (known.path(one.getKey()) instanceof ObjectNode before
                            && one.getValue() instanceof ObjectNode after) {
                        known.set(one.getKey(), before.deepCopy().setAll(after));
                    } else {
                        known.set(one.getKey(), one.getValue().deepCopy());
                    }
                });
            } else if (name.equals("required") && into.has(name)) {
                into.withArray(name).addAll(value.valueStream().toList());
            } else {
                into.set(name, value.deepCopy());
            }
        }
    }
}
