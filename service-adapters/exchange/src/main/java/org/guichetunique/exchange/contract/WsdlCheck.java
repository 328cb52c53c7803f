package org.guichetunique.exchange.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.exchange.wsdl.Wsdl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Whether the messages that a contract gives a meaning to are those that the WSDL can carry. */
final class WsdlCheck {

    private static final int MAX_DEPTH = 12;

    private final Wsdl wsdl;
    private final SourceFile file;
    private final Findings findings;

    WsdlCheck(Wsdl wsdl, SourceFile file, Findings findings) {
        this.wsdl = wsdl;
        this.file = file;
        this.findings = findings;
    }

    /** @param pointer where the operation stands in the contract */
    void check(JsonNode operation, String pointer) {
        String id = operation.path("operationId").asString("");
        Wsdl.Operation carried = wsdl.operations().get(id);
        if (carried == null) {
            findings.add(file, pointer + "/operationId", "The WSDL lacks the operation " + id);
            return;
        }
        compare(carried.request(), sent(operation, pointer), pointer, "request of " + id);
        String answerAt = answer(operation, pointer);
        Members answered = answerAt == null ? Members.NONE : members(file.root().at(answerAt), 0);
        compare(carried.answer(), answered, answerAt == null ? pointer : answerAt, "answer of " + id);
    }

    /** @param required names that are always there */
    private record Members(Map<String, JsonNode> byName, Set<String> required) {
        static final Members NONE = new Members(Map.of(), Set.of());
    }

    private Members sent(JsonNode operation, String pointer) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        Set<String> required = new HashSet<>();
        for (JsonNode listed : operation.path("parameters")) {
            JsonNode parameter = referred(listed);
            String in = parameter.path("in").asString("");
            if (in.equals("path") || in.equals("query")) {
                String name = parameter.path("name").asString("");
                byName.put(name, parameter.path("schema"));
                if (parameter.path("required").asBoolean(false)) {
                    required.add(name);
                }
            }
        }
        Members body = members(operation.at("/requestBody/content/application~1json/schema"), 0);
        body.byName().forEach((name, schema) -> {
            if (byName.putIfAbsent(name, schema) != null) {
                findings.add(
                        file, pointer, "'" + name + "' is a parameter and in the body: in SOAP both are one element");
            }
        });
        required.addAll(body.required());
        return new Members(byName, required);
    }

    private static @Nullable String answer(JsonNode operation, String pointer) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")
                    && response.getValue().path("content").has("application/json")) {
                return pointer + "/responses/" + response.getKey() + "/content/application~1json/schema";
            }
        }
        return null;
    }

    private void compare(Wsdl.Part carried, Members meant, String pointer, String what) {
        if (!(carried.content() instanceof Wsdl.Parts parts)) {
            if (!meant.byName().isEmpty()) {
                findings.add(file, pointer, "In the WSDL the " + what + " is a single value");
            }
            return;
        }
        List<String> known = new ArrayList<>();
        for (Wsdl.Part part : parts.parts()) {
            String name = part.name().getLocalPart();
            known.add(name);
            JsonNode schema = meant.byName().get(name);
            if (part.required() && !meant.required().contains(name)) {
                findings.add(file, pointer, "The WSDL wants '" + name + "' in the " + what + ", the contract does not");
            }
            if (schema != null) {
                compareOne(part, schema, pointer, name + " in the " + what);
            }
        }
        meant.byName().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(file, pointer, "The WSDL has no '" + name + "' in the " + what));
    }

    private void compareOne(Wsdl.Part part, JsonNode schema, String pointer, String what) {
        JsonNode referred = referred(schema);
        boolean many = type(referred).equals("array");
        if (part.repeated() != many) {
            findings.add(file, pointer, "In only one of WSDL and contract there may be several of " + what);
            return;
        }
        JsonNode one = many ? referred(referred.path("items")) : referred;
        if (part.content() instanceof Wsdl.Value value) {
            if (!suits(value, type(one))) {
                findings.add(
                        file,
                        pointer,
                        "The WSDL's type of " + what + " does not suit the contract's '" + type(one) + "'");
            }
        } else {
            compare(part, members(one, 0), pointer, what);
        }
    }

    private static boolean suits(Wsdl.Value value, String type) {
        return switch (value) {
            case TEXT -> type.equals("string") || type.isEmpty();
            case INTEGER -> type.equals("integer") || type.equals("number");
            case DECIMAL -> type.equals("number");
            case BOOLEAN -> type.equals("boolean");
        };
    }

    private Members members(JsonNode schema, int depth) {
        JsonNode referred = referred(schema);
        if (depth > MAX_DEPTH || !referred.has("properties")) {
            return Members.NONE;
        }
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        referred.path("properties")
                .properties()
                .forEach(property -> byName.put(property.getKey(), property.getValue()));
        Set<String> required = new HashSet<>();
        referred.path("required").forEach(name -> required.add(name.asString()));
        return new Members(byName, required);
    }

    private JsonNode referred(JsonNode node) {
        JsonNode at = node;
        for (int steps = 0; at.has("$ref") && steps < MAX_DEPTH; steps++) {
            String target = at.path("$ref").asString();
            at = target.startsWith("#/") ? file.root().at(target.substring(1)) : MissingNode.getInstance();
        }
        return at;
    }

    private static String type(JsonNode schema) {
        return schema.path("type").asString("");
    }
}
