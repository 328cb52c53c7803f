package org.guichetunique.simulators.contract;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the text of a parameter as the JSON value that its schema wants. */
final class Texts {
    private Texts() {}

    static JsonNode read(JsonNode form, JsonNode document, String text) {
        return switch (Samples.type(form)) {
            case "array" -> {
                var list = JsonNodeFactory.instance.arrayNode();
                var items = References.resolve(form.path("items"), document);
                for (var item : text.split("[,|]")) {
                    list.add(Samples.typed(items, JsonNodeFactory.instance.stringNode(item)));
                }
                yield list;
            }
            case "object" -> {
                try {
                    yield JsonMapper.shared().readTree(text);
                } catch (JacksonException e) {
                    yield JsonNodeFactory.instance.stringNode(text);
                }
            }
            default -> Samples.typed(form, JsonNodeFactory.instance.stringNode(text));
        };
    }
}
