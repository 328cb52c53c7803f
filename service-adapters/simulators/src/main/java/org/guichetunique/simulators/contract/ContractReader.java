package org.guichetunique.simulators.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichetunique.contracts.ContractFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one authority's folder. */
final class ContractReader {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    /** A status of each range. */
    private static final Map<String, Integer> RANGES = Map.of("2XX", 200, "4XX", 400, "5XX", 500, "default", 400);

    private static final Pattern JSON =
            Pattern.compile("((application|text)/([a-z0-9.+-]+\\+)?json|\\*/\\*|application/\\*) *(;.*)?");

    private final String authority;
    private final JsonNode document;
    private final Path file;

    private ContractReader(String authority, JsonNode document, Path file) {
        this.authority = authority;
        this.document = document;
        this.file = file;
    }

    static Contract read(Path folder) {
        var description = folder.resolve("authority.yaml");
        var reach = tree(description);
        var authority = reach.path("authority").asString("");
        if (authority.isEmpty()) {
            throw new UnreadableContract(description + " does not say which authority it describes");
        }
        try {
            return new ContractReader(authority, ContractFolder.documentIn(folder), folder)
                    .contract(Wire.of(reach, folder));
        } catch (IllegalArgumentException e) {
            throw new UnreadableContract(String.valueOf(e.getMessage()), e);
        }
    }

    private Contract contract(Wire wire) {
        var operations = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey()) && isPlayable(entry.getValue())) {
                    operations.add(operation(path.getKey(), path.getValue(), entry.getKey(), entry.getValue()));
                }
            }
        }
        return new Contract(authority, List.copyOf(operations), wire);
    }

    /** An authority may have operations that nobody calls here, and that say too little to be played. */
    private static boolean isPlayable(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .anyMatch(response -> response.getKey().matches("2([0-9][0-9]|XX)"));
    }

    private Operation operation(String path, JsonNode item, String method, JsonNode node) {
        var id = node.path("operationId").asString("");
        if (id.isEmpty()) {
            throw new UnreadableContract(file + ": " + method + " " + path + " has no operationId");
        }
        var body = References.resolve(node.path("requestBody"), document);
        var form =
                body.path("content").path("application/x-www-form-urlencoded").path("schema");
        var bodySchema =
                json(body).map(entry -> entry.getValue().path("schema")).orElse(form);
        var operation = new Operation(
                authority,
                id,
                method.toUpperCase(Locale.ROOT),
                List.of(path.substring(1).split("/")),
                node.path("x-changes").asBoolean(false),
                node.has("x-answers-later"),
                asksAbout(item, node),
                parameters(item, node),
                bodySchema.isObject() ? Shape.closed(bodySchema, document) : null,
                body.path("required").asBoolean(false),
                responses(node.path("responses")));
        operation.success();
        return operation;
    }

    private @Nullable String asksAbout(JsonNode item, JsonNode operation) {
        for (var holder : List.of(item, operation)) {
            for (var raw : holder.path("parameters")) {
                var node = References.resolve(raw, document);
                if (node.path("x-call").asString("").equals("idempotencyKey")) {
                    return node.path("name").asString("");
                }
            }
        }
        return null;
    }

    private List<Parameter> parameters(JsonNode item, JsonNode operation) {
        var byPlace = new LinkedHashMap<String, Parameter>();
        for (var holder : List.of(item, operation)) {
            for (var raw : holder.path("parameters")) {
                var node = References.resolve(raw, document);
                var name = node.path("name").asString("");
                var in = node.path("in").asString("");
                byPlace.put(
                        in + " " + name,
                        new Parameter(name, in, node.path("required").asBoolean(false), parameterShape(node)));
            }
        }
        return List.copyOf(byPlace.values());
    }

    private Shape parameterShape(JsonNode parameter) {
        // A parameter names its element beside its schema; a shape looks for it inside.
        var said = parameter.has("content")
                ? parameter.path("content").path("application/json").path("schema")
                : parameter.path("schema");
        var schema = said instanceof ObjectNode given ? given.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var name : List.of("x-subject", "x-data-element", "x-code-list", "x-form", "x-list", "x-join")) {
            if (parameter.has(name)) {
                schema.set(name, parameter.path(name));
            }
        }
        return Shape.open(schema, document);
    }

    private List<Response> responses(JsonNode node) {
        var responses = new ArrayList<Response>();
        for (var entry : node.properties()) {
            if (entry.getKey().matches("[1-5][0-9][0-9]")) {
                responses.add(response(Integer.parseInt(entry.getKey()), entry.getValue()));
            } else if (RANGES.containsKey(entry.getKey())) {
                responses.add(response(RANGES.get(entry.getKey()), entry.getValue()));
            }
        }
        responses.sort(Comparator.comparingInt(Response::status));
        return List.copyOf(responses);
    }

    private Response response(int status, JsonNode raw) {
        var node = References.resolve(raw, document);
        var refusals = new LinkedHashMap<String, Map<String, String>>();
        for (var refusal : node.path("x-refusals").properties()) {
            var titles = new LinkedHashMap<String, String>();
            refusal.getValue()
                    .properties()
                    .forEach(
                            title -> titles.put(title.getKey(), title.getValue().asString("")));
            refusals.put(refusal.getKey(), titles);
        }
        var media = json(node);
        var type =
                media.map(Map.Entry::getKey).filter(key -> !key.contains("*")).orElse("application/json");
        return new Response(
                status,
                type,
                shape(media.map(Map.Entry::getValue).orElse(null)),
                refusals,
                node.path("x-refusal-code").asString(Response.USUAL_CODE));
    }

    private static Optional<Map.Entry<String, JsonNode>> json(JsonNode holder) {
        return holder.path("content").properties().stream()
                .filter(entry -> entry.getValue().path("x-json").asBoolean(false)
                        || JSON.matcher(entry.getKey().toLowerCase(Locale.ROOT)).matches())
                .findFirst();
    }

    private @Nullable Shape shape(@Nullable JsonNode media) {
        var schema = media == null ? null : media.path("schema");
        return schema == null || !schema.isObject() ? null : Shape.open(schema, document);
    }

    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(file);
        } catch (JacksonException e) {
            throw new UnreadableContract(file + " is not readable: " + e.getOriginalMessage(), e);
        }
    }
}
