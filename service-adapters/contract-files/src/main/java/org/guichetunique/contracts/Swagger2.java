package org.guichetunique.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a Swagger 2.0 document as the OpenAPI 3.0 that says the same, each part with the line where it stood. */
final class Swagger2 {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** What 2.0 says of a parameter or header itself, and 3.0 of its schema. */
    private static final List<String> OF_SCHEMA = List.of(
            "type",
            "format",
            "items",
            "default",
            "enum",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "multipleOf",
            "x-nullable");

    private static final Map<String, String> MOVED = Map.of(
            "#/definitions/", "#/components/schemas/",
            "#/parameters/", "#/components/parameters/",
            "#/responses/", "#/components/responses/");

    private final LocatedDocument document;
    private final Findings findings;
    private final List<String> consumes;
    private final List<String> produces;

    private Swagger2(LocatedDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
        this.consumes = texts(document.at("/consumes"));
        this.produces = texts(document.at("/produces"));
    }

    static void convert(LocatedDocument document, Findings findings) {
        new Swagger2(document, findings).convert();
    }

    private void convert() {
        document.put("/openapi", JsonNodeFactory.instance.stringNode("3.0.3"), document.place("/swagger"));
        document.remove("/swagger");
        if (document.at("/paths").isObject()) {
            for (String path : document.at("/paths").propertyNames().stream().toList()) {
                path(SourceFile.pointer("/paths", path));
            }
        }
        each("/parameters", this::parameter);
        each("/responses", pointer -> response(pointer, produces));
        document.object("/components");
        move("/definitions", "/components/schemas");
        move("/parameters", "/components/parameters");
        move("/responses", "/components/responses");
        move("/securityDefinitions", "/components/securitySchemes");
        each("/components/securitySchemes", this::scheme);
        words(document.root(), false);
    }

    private void each(String pointer, Consumer<String> what) {
        if (document.at(pointer).isObject()) {
            document.at(pointer).propertyNames().stream()
                    .toList()
                    .forEach(name -> what.accept(SourceFile.pointer(pointer, name)));
        }
    }

    private void move(String from, String to) {
        if (document.at(from).isObject()) {
            document.put(to, document.cut(from));
        }
    }

    private void path(String pointer) {
        // Before what belongs to all operations of the path moves, each takes its body from there.
        for (String method : METHODS) {
            if (document.at(pointer + "/" + method).isObject()) {
                operation(pointer + "/" + method, pointer);
            }
        }
        for (int i = document.at(pointer + "/parameters").size() - 1; i >= 0; i--) {
            String at = pointer + "/parameters/" + i;
            if (isOfBody(at)) {
                document.remove(at);
            } else {
                parameter(at);
            }
        }
    }

    private void operation(String pointer, String path) {
        List<String> takes =
                document.at(pointer).has("consumes") ? texts(document.at(pointer + "/consumes")) : consumes;
        List<String> gives =
                document.at(pointer).has("produces") ? texts(document.at(pointer + "/produces")) : produces;
        for (String holder : List.of(path, pointer)) {
            for (int i = document.at(holder + "/parameters").size() - 1; i >= 0; i--) {
                String at = holder + "/parameters/" + i;
                if (isOfBody(at)) {
                    body(pointer, described(at), takes);
                    if (holder.equals(pointer)) {
                        document.remove(at);
                    }
                } else if (holder.equals(pointer)) {
                    parameter(at);
                }
            }
        }
        each(pointer + "/responses", response -> response(response, gives));
    }

    private boolean isOfBody(String pointer) {
        String in = document.at(described(pointer)).path("in").asString("");
        return in.equals("body") || in.equals("formData");
    }

    /** Where a parameter is described: there, or where it refers to. */
    private String described(String pointer) {
        String reference = document.at(pointer).path("$ref").asString("");
        return reference.startsWith("#/") && document.at(reference.substring(1)).isObject()
                ? reference.substring(1)
                : pointer;
    }

    private void body(String operation, String parameter, List<String> takes) {
        JsonNode said = document.at(parameter);
        ObjectNode content = document.object(operation + "/requestBody/content");
        if (said.path("in").asString("").equals("body")) {
            for (String type : takes.isEmpty() ? List.of("application/json") : takes) {
                String schema = SourceFile.pointer(operation + "/requestBody/content", type);
                content.putObject(type);
                document.put(schema + "/schema", document.copy(parameter + "/schema"));
                words(parameter, schema + "/schema");
            }
            document.object(operation + "/requestBody")
                    .put("required", said.path("required").asBoolean(false));
            return;
        }
        List<String> forms =
                takes.stream().filter(type -> type.contains("form")).toList();
        for (String type : forms.isEmpty() ? List.of("application/x-www-form-urlencoded") : forms) {
            String schema = SourceFile.pointer(operation + "/requestBody/content", type) + "/schema";
            document.object(schema).put("type", "object");
            String name = said.path("name").asString("");
            document.object(schema + "/properties");
            document.put(SourceFile.pointer(schema + "/properties", name), document.copy(parameter));
            ObjectNode property = document.object(SourceFile.pointer(schema + "/properties", name));
            if (property.path("type").asString("").equals("file")) {
                property.put("type", "string").put("format", "binary");
            }
            property.remove(List.of("name", "in", "required", "collectionFormat", "allowEmptyValue"));
            if (said.path("required").asBoolean(false)) {
                document.object(schema).withArray("required").add(name);
                document.object(operation + "/requestBody").put("required", true);
            }
        }
    }

    /** Our words that stand beside a body count for what the body holds. */
    private void words(String from, String to) {
        for (String name : document.at(from).propertyNames().stream().toList()) {
            if (name.startsWith("x-")) {
                document.put(SourceFile.pointer(to, name), document.copy(SourceFile.pointer(from, name)));
            }
        }
    }

    private void parameter(String pointer) {
        if (!(document.at(pointer) instanceof ObjectNode parameter) || parameter.has("$ref") || isOfBody(pointer)) {
            return;
        }
        String format = parameter.path("collectionFormat").asString("csv");
        if (parameter.path("type").asString("").equals("array")) {
            switch (format) {
                case "multi" -> parameter.put("explode", true);
                case "ssv" -> parameter.put("style", "spaceDelimited").put("explode", false);
                case "pipes" -> parameter.put("style", "pipeDelimited").put("explode", false);
                case "csv" -> parameter.put("explode", false);
                default ->
                    findings.add(
                            document.file(),
                            pointer + "/collectionFormat",
                            "OpenAPI 3 has no lists with " + format + " between their items");
            }
        }
        parameter.remove("collectionFormat");
        schema(pointer);
    }

    private void schema(String pointer) {
        if (document.at(pointer).has("schema")) {
            return;
        }
        ObjectNode holder = document.object(pointer);
        List<String> said = OF_SCHEMA.stream().filter(holder::has).toList();
        if (!said.isEmpty()) {
            document.object(pointer + "/schema");
            said.forEach(word -> document.put(pointer + "/schema/" + word, document.cut(pointer + "/" + word)));
        }
    }

    private void response(String pointer, List<String> gives) {
        if (!(document.at(pointer) instanceof ObjectNode response) || response.has("$ref")) {
            return;
        }
        each(pointer + "/headers", this::schema);
        if (response.has("schema")) {
            LocatedDocument.Branch schema = document.cut(pointer + "/schema");
            for (String type : gives.isEmpty() ? List.of("application/json") : gives) {
                String media = SourceFile.pointer(pointer + "/content", type);
                document.object(media);
                document.put(
                        media + "/schema",
                        new LocatedDocument.Branch(schema.node().deepCopy(), schema.places()));
            }
        }
        response.remove("examples");
    }

    private void scheme(String pointer) {
        ObjectNode scheme = document.object(pointer);
        if (scheme.path("type").asString("").equals("basic")) {
            scheme.put("type", "http").put("scheme", "basic");
        }
    }

    /** References, and words of schemas that are called otherwise now. */
    private void words(JsonNode node, boolean named) {
        if (node instanceof ArrayNode array) {
            array.forEach(item -> words(item, false));
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        String reference = named ? "" : object.path("$ref").asString("");
        MOVED.forEach((before, now) -> {
            if (reference.startsWith(before)) {
                object.put("$ref", now + reference.substring(before.length()));
            }
        });
        if (!named && object.path("x-nullable").asBoolean(false)) {
            object.put("nullable", true);
        }
        if (!named && object.path("discriminator").isString()) {
            String property = object.path("discriminator").asString();
            object.putObject("discriminator").put("propertyName", property);
        }
        object.properties().stream()
                .toList()
                .forEach(member ->
                        words(member.getValue(), !named && member.getKey().equals("properties")));
    }

    private static List<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asString("")));
        return new ArrayList<>(texts);
    }
}
