package org.guichetunique.exchange.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from an authority's OpenAPI file the operations that bear our extensions. */
final class OperationReader {

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");

    /** Tools write stars where they know nothing better. */
    private static final Pattern JSON =
            Pattern.compile("(application/([a-z0-9.+-]+\\+)?json|\\*/\\*|application/\\*) *(;.*)?");

    private final Authority authority;
    private final SourceFile file;
    private final Findings findings;
    private final ShapeReader shapes;
    private final ParameterReader parameters;
    private final SchemaRegistry schemas;
    private final String schemaId;

    OperationReader(Authority authority, SourceFile file, Dictionary dictionary, Findings findings) {
        this.authority = authority;
        this.file = file;
        this.findings = findings;
        this.shapes = new ShapeReader(file, dictionary, findings);
        this.schemaId = "https://contracts.invalid/" + authority.code() + "/openapi";
        this.schemas = SchemaRegistry.withDefaultDialect(
                ContractDialect.of(file.root()),
                builder -> builder.schemas(Map.of(schemaId, file.root().toString())));
        this.parameters = new ParameterReader(file, shapes, this::schema, findings);
    }

    /** @param into by their ids */
    void readAll(Map<String, Operation> into) {
        List<Offered.Place> offered = Offered.in(file).toList();
        if (offered.isEmpty()) {
            findings.add(file, "/paths", "No operation bears x-label: nothing here can be called");
        }
        offered.forEach(place -> {
            Operation operation = read(place);
            if (into.putIfAbsent(operation.id(), operation) != null) {
                findings.add(
                        file,
                        place.pointer() + "/operationId",
                        "Another operation is called " + operation.id() + " already");
            }
        });
    }

    private Operation read(Offered.Place place) {
        JsonNode node = place.node();
        String pointer = place.pointer();
        String prefix = authority.code() + ".";
        List<Operation.Parameter> filled = parameters.read(place);
        refuseEmptyBraces(place, filled);
        return new Operation(
                prefix + node.path("operationId").asString(),
                authority,
                place.method().toUpperCase(Locale.ROOT),
                place.path(),
                Label.of(node.path("x-label")),
                Label.of(node.path("x-legal-basis")),
                textOrNull(node, "x-evidence-type"),
                node.path("x-repeatable").asBoolean(),
                node.path("x-changes").asBoolean(false),
                sibling(node, pointer, "x-undone-by"),
                period(node, pointer, "x-freshness"),
                period(node, pointer, "x-answers-later"),
                sibling(node, pointer, "x-settled-by"),
                node.has("x-consent") ? Label.of(node.path("x-consent")) : null,
                filled,
                request(pointer + "/requestBody"),
                responses(node, pointer));
    }

    /** Another operation of the same authority, by its whole id. */
    private @Nullable String sibling(JsonNode node, String pointer, String extension) {
        String named = node.path(extension).asString("");
        if (named.isEmpty()) {
            return null;
        }
        if (Offered.in(file)
                .noneMatch(
                        place -> named.equals(place.node().path("operationId").asString("")))) {
            findings.add(file, pointer + "/" + extension, "This authority offers no operation " + named);
        }
        return authority.code() + "." + named;
    }

    private @Nullable Duration period(JsonNode node, String pointer, String extension) {
        if (!node.hasNonNull(extension)) {
            return null;
        }
        try {
            return Duration.parse(node.path(extension).asString());
        } catch (DateTimeParseException e) {
            findings.add(file, pointer + "/" + extension, "Not a duration, such as P30D");
            return null;
        }
    }

    private void refuseEmptyBraces(Offered.Place place, List<Operation.Parameter> filled) {
        Set<String> names = filled.stream()
                .filter(parameter -> parameter.in().equals("path") && parameter.required())
                .map(Operation.Parameter::name)
                .collect(Collectors.toSet());
        IN_BRACES
                .matcher(place.path())
                .results()
                .map((MatchResult braces) -> braces.group(1))
                .filter(name -> !names.contains(name))
                .forEach(name -> findings.add(
                        file,
                        place.pointer(),
                        "Nothing fills {" + name + "}: a required parameter of the path is missing"));
    }

    private Operation.@Nullable Message request(String pointer) {
        Optional<String> body = follow(pointer);
        if (body.isEmpty()) {
            return null;
        }
        boolean required = file.root().at(body.get()).path("required").asBoolean(false);
        Optional<String> media = json(body.get());
        if (media.isEmpty()) {
            if (required) {
                findings.add(file, body.get(), "The exchange sends JSON, which this body does not take");
            }
            return null;
        }
        String schema = schemaOf(body.get(), media.get());
        if (file.root().at(schema).isMissingNode()) {
            return null;
        }
        int before = findings.all().size();
        Shape shape = shapes.request(schema);
        if (shape instanceof Shape.Opaque) {
            if (required && findings.all().size() == before) {
                findings.add(file, schema, "Nothing fills this body: its properties lack x-data-element");
            }
            return null;
        }
        return message(shape, schema, media.get(), true);
    }

    private Map<Integer, Operation.Response> responses(JsonNode node, String pointer) {
        Map<Integer, Operation.Response> responses = new LinkedHashMap<>();
        int before = findings.all().size();
        node.path("responses").properties().forEach(response -> {
            String at = SourceFile.pointer(pointer + "/responses", response.getKey());
            int status = status(response.getKey(), at);
            if (status > 0) {
                follow(at).ifPresent(place -> responses.put(status, response(place, status)));
            }
        });
        if (findings.all().size() == before && responses.keySet().stream().noneMatch(status -> status / 100 == 2)) {
            findings.add(file, pointer + "/responses", "No answer is a success: one must have a status such as '200'");
        }
        return responses;
    }

    private int status(String text, String pointer) {
        if (text.matches("[1-5][0-9][0-9]")) {
            return Integer.parseInt(text);
        }
        boolean refuses = follow(pointer)
                .map(place -> file.root().at(place).has("x-refusals"))
                .orElse(false);
        if (text.startsWith("2") || refuses) {
            findings.add(file, pointer, "Give each response its HTTP status in figures");
        }
        // What else a file lists for any status is a failure here, listed or not.
        return 0;
    }

    private Operation.Response response(String pointer, int status) {
        JsonNode node = file.root().at(pointer);
        Map<String, Label> refusals = new LinkedHashMap<>();
        node.path("x-refusals")
                .properties()
                .forEach(refusal -> refusals.put(refusal.getKey(), Label.of(refusal.getValue())));
        String codeAt = node.path("x-refusal-code").asString(Operation.Response.USUAL);
        if (codeAt.equals(Operation.Response.STATUS) && refusals.size() != 1) {
            findings.add(
                    file,
                    pointer + "/x-refusal-code",
                    "One status can say one refusal: x-refusals lists " + refusals.size());
        }
        Optional<String> media = json(pointer);
        if (status / 100 != 2) {
            return new Operation.Response(null, refusals, codeAt);
        }
        if (media.isEmpty() && !node.path("content").isEmpty()) {
            findings.add(file, pointer, "The exchange reads JSON, which this answer is not");
        }
        return new Operation.Response(
                media.map(type -> schemaOf(pointer, type))
                        .filter(schema -> !file.root().at(schema).isMissingNode())
                        .map(schema -> message(shapes.answer(schema), schema, media.get(), false))
                        .orElse(null),
                refusals,
                codeAt);
    }

    /** Where a part really stands: there, or where it refers to; empty where nothing does. */
    private Optional<String> follow(String pointer) {
        String place = pointer;
        for (int turn = 0; turn < 5; turn++) {
            JsonNode node = file.root().at(place);
            if (!node.has("$ref")) {
                return node.isMissingNode() ? Optional.empty() : Optional.of(place);
            }
            if (shapes.referred(node, place).isMissingNode()) {
                return Optional.empty();
            }
            place = node.path("$ref").asString().substring(1);
        }
        findings.add(file, pointer, "Refers to itself");
        return Optional.empty();
    }

    /** The media type of its JSON, the plainest first. */
    private Optional<String> json(String pointer) {
        Set<String> types = file.root().at(pointer + "/content").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return Stream.concat(
                        types.stream().filter("application/json"::equals),
                        types.stream()
                                .filter(type -> JSON.matcher(type.toLowerCase(Locale.ROOT))
                                        .matches()))
                .findFirst();
    }

    private static String schemaOf(String pointer, String mediaType) {
        return SourceFile.pointer(pointer + "/content", mediaType) + "/schema";
    }

    private Operation.@Nullable Message message(Shape shape, String pointer, String mediaType, boolean sent) {
        Schema schema = schema(pointer);
        return schema == null
                ? null
                : new Operation.Message(shape, schema, mediaType.contains("*") ? "application/json" : mediaType, sent);
    }

    private @Nullable Schema schema(String pointer) {
        try {
            Schema schema = schemas.getSchema(SchemaLocation.of(schemaId + "#" + pointer));
            schema.initializeValidators();
            return schema;
        } catch (SchemaException e) {
            findings.add(file, pointer, "Not a usable schema: " + e.getMessage());
            return null;
        }
    }

    private static @Nullable String textOrNull(JsonNode node, String member) {
        return node.hasNonNull(member) ? node.path(member).asString() : null;
    }
}
