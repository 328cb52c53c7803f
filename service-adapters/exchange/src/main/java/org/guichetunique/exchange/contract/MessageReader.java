package org.guichetunique.exchange.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the calls of a contract send, and what comes back. */
final class MessageReader {

    /** Tools write stars where they know nothing better. */
    private static final Pattern JSON =
            Pattern.compile("((application|text)/([a-z0-9.+-]+\\+)?json|\\*/\\*|application/\\*) *(;.*)?");

    private final SourceFile file;
    private final SchemaReader references;
    private final ShapeReader shapes;
    private final WordCheck words;
    private final Findings findings;
    private final SchemaRegistry schemas;
    private final String schemaId;
    private final Schema anything;

    MessageReader(
            Authority authority,
            SourceFile file,
            SchemaReader references,
            ShapeReader shapes,
            WordCheck words,
            Findings findings) {
        this.file = file;
        this.references = references;
        this.shapes = shapes;
        this.words = words;
        this.findings = findings;
        this.schemaId = "https://contracts.invalid/" + authority.code() + "/openapi";
        this.schemas = SchemaRegistry.withDefaultDialect(
                ContractDialect.of(file.root()),
                builder -> builder.schemas(Map.of(schemaId, file.root().toString())));
        this.anything = schemas.getSchema("{}", InputFormat.JSON);
    }

    /** What a call sends in its body; null where it sends none. */
    Operation.@Nullable Message request(String pointer) {
        Optional<String> body = follow(pointer);
        if (body.isEmpty()) {
            return null;
        }
        boolean required = file.root().at(body.get()).path("required").asBoolean(false);
        Optional<String> media = json(body.get()).or(() -> form(body.get()));
        if (media.isEmpty()) {
            if (required) {
                findings.add(file, body.get(), "The exchange sends JSON or a form, neither of which this body takes");
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
        if (media.get().equals(Operation.Message.FORM) && !isFlat(shape)) {
            findings.add(file, schema, "A form has names with values, and this one would hold objects");
        }
        return message(shape, schema, media.get(), true, before);
    }

    /** By status, with findings for what nobody can read. */
    Map<Integer, Operation.Response> responses(JsonNode node, String pointer) {
        Map<Integer, Operation.Response> responses = new LinkedHashMap<>();
        int before = findings.all().size();
        // A status in figures counts for more than a range that holds it.
        for (boolean ranges : List.of(false, true)) {
            node.path("responses").properties().forEach(response -> {
                String at = SourceFile.pointer(pointer + "/responses", response.getKey());
                List<Integer> statuses = statuses(response.getKey(), at, ranges);
                if (!statuses.isEmpty()) {
                    follow(at).ifPresent(place -> {
                        Operation.Response read = response(place, statuses.getFirst());
                        statuses.forEach(status -> responses.putIfAbsent(status, read));
                    });
                }
            });
        }
        if (findings.all().size() == before && responses.keySet().stream().noneMatch(status -> status / 100 == 2)) {
            findings.add(file, pointer + "/responses", "No answer is a success: one must have a status such as '200'");
        }
        return responses;
    }

    /** Those that a response is for: a range and the default only where they say something that counts here. */
    private List<Integer> statuses(String text, String pointer, boolean ranges) {
        if (text.matches("[1-5][0-9][0-9]")) {
            return ranges ? List.of() : List.of(Integer.parseInt(text));
        }
        boolean refuses = follow(pointer)
                .map(place -> file.root().at(place).has("x-refusals"))
                .orElse(false);
        if (!ranges) {
            return List.of();
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "2XX" -> List.of(200, 201, 202, 203, 204, 205, 206);
            case "4XX" -> refuses ? IntStream.range(400, 500).boxed().toList() : List.of();
            case "5XX" -> refuses ? IntStream.range(500, 600).boxed().toList() : List.of();
            case "DEFAULT" -> refuses ? IntStream.range(400, 600).boxed().toList() : List.of();
            default -> {
                findings.add(file, pointer, "Give each response its HTTP status, such as '200' or 4XX");
                yield List.of();
            }
        };
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
        int before = findings.all().size();
        if (media.isEmpty() && !node.path("content").isEmpty()) {
            findings.add(
                    file,
                    pointer,
                    "The exchange reads JSON, which this answer is not; x-json: true beside its schema says that it is all the same");
        }
        return new Operation.Response(
                media.map(type -> schemaOf(pointer, type))
                        .filter(schema -> !file.root().at(schema).isMissingNode())
                        .map(schema -> message(shapes.answer(schema), schema, media.get(), false, before))
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
            if (references.referred(node, place).isMissingNode()) {
                return Optional.empty();
            }
            place = node.path("$ref").asString().substring(1);
        }
        findings.add(file, pointer, "Refers to itself");
        return Optional.empty();
    }

    private Optional<String> form(String pointer) {
        return Optional.of(Operation.Message.FORM)
                .filter(type -> file.root().at(pointer + "/content").has(type));
    }

    private static boolean isFlat(Shape shape) {
        return shape instanceof Shape.Record form
                && form.members().values().stream()
                        .map(Shape.Member::shape)
                        .noneMatch(member -> member instanceof Shape.Record
                                || member instanceof Shape.Picked
                                || member instanceof Shape.Several
                                || member instanceof Shape.Only only && !(only.one() instanceof Shape.Value));
    }

    /** The media type of its JSON, the plainest first. */
    private Optional<String> json(String pointer) {
        Set<Map.Entry<String, JsonNode>> content =
                file.root().at(pointer + "/content").properties();
        List<String> types = content.stream().map(Map.Entry::getKey).toList();
        Set<String> declared = content.stream()
                .filter(type -> type.getValue().path("x-json").asBoolean(false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return Stream.concat(
                        types.stream().filter("application/json"::equals),
                        types.stream()
                                .filter(type -> declared.contains(type)
                                        || JSON.matcher(type.toLowerCase(Locale.ROOT))
                                                .matches()))
                .findFirst();
    }

    private static String schemaOf(String pointer, String mediaType) {
        return SourceFile.pointer(pointer + "/content", mediaType) + "/schema";
    }

    /** @param before findings until its shape was read: where that is wrong, its schema is not made any more */
    private Operation.@Nullable Message message(
            Shape shape, String pointer, String mediaType, boolean sent, int before) {
        Schema schema = findings.all().size() > before ? anything : schema(pointer);
        return schema == null
                ? null
                : new Operation.Message(shape, schema, mediaType.contains("*") ? "application/json" : mediaType, sent);
    }

    /** The usable schema at a place of the file; null, with a finding, where there is none. */
    @Nullable
    Schema schema(String pointer) {
        if (words.badPattern(pointer).isPresent()) {
            return null;
        }
        try {
            Schema schema = schemas.getSchema(SchemaLocation.of(schemaId + "#" + pointer));
            schema.initializeValidators();
            return schema;
        } catch (SchemaException e) {
            findings.add(file, pointer, "Not a usable schema: " + e.getMessage());
            return null;
        }
    }
}
