package org.guichetunique.simulators.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Translates between an authority's own codes and the dictionary's. */
final class CodeList {
    private CodeList() {}

    static JsonNode toDictionary(JsonNode form, JsonNode value) {
        var code = form.path("x-code-list").path(value.asString(""));
        return code.isMissingNode() ? value : code;
    }

    static JsonNode toContract(JsonNode form, JsonNode value) {
        for (var pair : form.path("x-code-list").properties()) {
            if (pair.getValue().asString("").equals(value.asString(""))) {
                return JsonNodeFactory.instance.stringNode(pair.getKey());
            }
        }
        return value;
    }
}
