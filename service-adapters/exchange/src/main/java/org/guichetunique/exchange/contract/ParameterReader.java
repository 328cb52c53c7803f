package org.guichetunique.exchange.contract;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what fills the parameters of an operation: its own, and those of its path. */
final class ParameterReader {

    /** OpenAPI says that a parameter of this name says nothing. */
    private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

    private final @Nullable Credential credential;
    private final SourceFile file;
    private final SchemaReader references;
    private final ShapeReader shapes;
    private final Function<String, @Nullable Schema> schemas;
    private final Findings findings;

    /** @param schemas the usable schema at a place of the file; null, with a finding, where there is none */
    ParameterReader(
            Authority authority,
            SourceFile file,
            SchemaReader references,
            ShapeReader shapes,
            Function<String, @Nullable Schema> schemas,
            Findings findings) {
        this.credential = authority.security().credential();
        this.file = file;
        this.references = references;
        this.shapes = shapes;
        this.schemas = schemas;
        this.findings = findings;
    }

    List<Operation.Parameter> read(OfferedOperations.Place operation) {
        Map<String, Listed> listed = new LinkedHashMap<>();
        collect(operation.pathPointer() + "/parameters", listed);
        collect(operation.pointer() + "/parameters", listed);
        List<Operation.Parameter> parameters = new ArrayList<>();
        listed.values()
                .forEach(parameter -> filling(parameter)
                        .ifPresent(shape -> parameters.add(new Operation.Parameter(
                                parameter.name(),
                                parameter.in(),
                                parameter.required(),
                                shape,
                                // A constant is the contract's own.
                                parameter.schema() == null || shape instanceof Shape.Constant
                                        ? null
                                        : schemas.apply(parameter.schema())))));
        return parameters;
    }

    /** @param words what is said beside the reference, at the parameter and in its schema */
    private record Listed(
            String name,
            String in,
            boolean required,
            boolean explode,
            String pointer,
            @Nullable String schema,
            SchemaParts words) {}

    private void collect(String pointer, Map<String, Listed> into) {
        for (int i = 0; i < file.root().at(pointer).size(); i++) {
            String at = pointer + "/" + i;
            JsonNode beside = file.root().at(at);
            JsonNode parameter = references.referred(beside, at);
            if (parameter.isMissingNode()) {
                continue;
            }
            String place = beside.has("$ref") ? beside.path("$ref").asString().substring(1) : at;
            List<SchemaParts.Part> words = new ArrayList<>();
            words.add(new SchemaParts.Part(beside, at));
            words.add(new SchemaParts.Part(parameter, place));
            String content = place + "/content/application~1json/schema";
            boolean json = !file.root().at(content).isMissingNode();
            if (json) {
                words.addAll(references.parts(content, true).parts());
            } else if (parameter.has("schema")) {
                words.addAll(references.parts(place + "/schema", true).parts());
            }
            String name = parameter.path("name").asString("");
            String in = parameter.path("in").asString("");
            into.put(
                    in + " " + name,
                    new Listed(
                            name,
                            in,
                            parameter.path("required").asBoolean(false),
                            // What OpenAPI means where it is not said.
                            parameter.path("explode").asBoolean(in.equals("query")),
                            at,
                            parameter.has("schema") ? place + "/schema" : null,
                            new SchemaParts(words, Set.of(), false)));
        }
    }

    private Optional<Shape> filling(Listed parameter) {
        boolean header = parameter.in().equals("header");
        if (header && NOT_PARAMETERS.contains(parameter.name().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (header && CallPart.inHeader(parameter.name()).isPresent()) {
            return Optional.empty();
        }
        if (credential instanceof Credential.ApiKey key
                && parameter.in().equals(key.header() ? "header" : "query")
                && parameter.name().equalsIgnoreCase(key.name())) {
            return Optional.empty();
        }
        int before = findings.all().size();
        Optional<Shape> shape = parameter.in().equals("cookie")
                ? Optional.empty()
                : shape(parameter).filter(found -> !(found instanceof Shape.Opaque));
        if (shape.isEmpty() && parameter.required() && findings.all().size() == before) {
            findings.add(
                    file,
                    parameter.pointer(),
                    header
                            ? "x-call or x-data-element is missing: nothing could fill this header"
                            : parameter.in().equals("cookie")
                                    ? "No cookie comes with a call"
                                    : "x-data-element is missing: nothing could fill this parameter");
        }
        return shape;
    }

    private Optional<Shape> shape(Listed parameter) {
        SchemaParts words = parameter.words();
        if (WordCheck.SPEAKING.stream().anyMatch(words::has) || speaksInside(words) || words.has("properties")) {
            return Optional.of(shapes.parameter(words));
        }
        return parameter.required() ? words.constant().flatMap(said -> constant(parameter, said)) : Optional.empty();
    }

    private static boolean speaksInside(SchemaParts words) {
        return words.inside("items").stream()
                .anyMatch(items -> WordCheck.SPEAKING.stream().anyMatch(items.node()::has));
    }

    /** A list stands behind one name, with commas, where the contract has it so; nothing else has a place there. */
    private Optional<Shape> constant(Listed parameter, JsonNode said) {
        if (said.isValueNode()) {
            return Optional.of(new Shape.Constant(said));
        }
        boolean joined = said.size() == 1 || !parameter.explode();
        if (said.isArray() && joined && said.valueStream().allMatch(JsonNode::isValueNode)) {
            String text = said.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
            return Optional.of(new Shape.Constant(JsonNodeFactory.instance.stringNode(text)));
        }
        findings.add(
                file,
                parameter.pointer(),
                "'" + parameter.name() + "' is sent as one text: a constant list needs explode: false, and an object"
                        + " or a list of lists cannot be sent in a parameter");
        return Optional.empty();
    }
}
