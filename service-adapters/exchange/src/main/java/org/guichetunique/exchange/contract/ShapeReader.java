package org.guichetunique.exchange.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a schema of a contract as what it says in terms of the dictionary. */
final class ShapeReader {

    private static final int MAX_DEPTH = 32;

    /** What says something of the value itself, and may stand at the list that holds it. */
    private static final List<String> OF_VALUE =
            List.of("x-data-element", "x-subject", "x-code-list", "x-form", "x-narrower");

    private final SourceFile file;
    private final SchemaReader schemas;
    private final ValueReader values;
    private final ReadWords words;
    private final Findings findings;

    ShapeReader(SourceFile file, SchemaReader schemas, ValueReader values, ReadWords words, Findings findings) {
        this.file = file;
        this.schemas = schemas;
        this.values = values;
        this.words = words;
        this.findings = findings;
    }

    /** What a request says, with findings for what it cannot do without and nothing fills. */
    Shape request(String pointer) {
        return new Message(true).read(schemas.parts(pointer, true), "", 0, true);
    }

    Shape answer(String pointer) {
        return new Message(false).read(schemas.parts(pointer, false), "", 0, false);
    }

    /** One value that a parameter says. */
    Shape parameter(SchemaParts words) {
        return new Message(true, true).read(words, "", 0, true);
    }

    /** One message, one way. */
    private final class Message {

        private final boolean sent;

        /** Whether everything is written as text anyway. */
        private final boolean text;

        Message(boolean sent) {
            this(sent, false);
        }

        Message(boolean sent, boolean text) {
            this.sent = sent;
            this.text = text;
        }

        /** @param needed whether a message without this part is none */
        Shape read(SchemaParts schema, String outerRole, int depth, boolean needed) {
            if (depth > MAX_DEPTH) {
                findings.add(file, schema.pointer(), "The schema is nested too deeply");
                return new Shape.Opaque();
            }
            if (schema.parts().isEmpty() || schema.endless()) {
                return new Shape.Opaque();
            }
            String role = schema.text("x-subject", outerRole);
            if (sent && schema.has("x-constant")) {
                words.read(schema, "x-constant");
                return new Shape.Constant(
                        schema.first("x-constant").orElseThrow().node().path("x-constant"));
            }
            if (sent && schema.has("x-call")) {
                return values.fromCall(schema);
            }
            if (schema.isList()) {
                return list(schema, role, depth);
            }
            if (schema.has("x-data-element")) {
                return values.value(schema, role, sent, text);
            }
            if (schema.has("x-join")) {
                return values.joined(schema, role);
            }
            if (!sent
                    && schema.text("x-list", "").equals("one")
                    && !schema.inside("additionalProperties").isEmpty()) {
                words.read(schema, "x-list");
                SchemaParts each = schemas.expand(schema.inside("additionalProperties"), schema.references(), false);
                return new Shape.Only(read(each, role, depth + 1, false), false, false);
            }
            return schema.has("properties") || schema.has("x-split")
                    ? record(schema, role, depth, needed)
                    : new Shape.Opaque();
        }

        private Shape list(SchemaParts schema, String role, int depth) {
            String manner = schema.text("x-list", "");
            if (schema.has("x-items")) {
                words.read(schema, "x-items");
                return picked(schema, role, depth);
            }
            if (!manner.equals("one") && schema.has("x-data-element")) {
                return values.value(schema, role, sent, text);
            }
            if (!manner.isEmpty()) {
                words.read(schema, "x-list");
                if (!manner.equals("one") && !manner.equals("each")) {
                    findings.add(file, schema.pointer() + "/x-list", "x-list is one or each, not '" + manner + "'");
                    return new Shape.Opaque();
                }
            }
            SchemaParts items = schemas.expand(itemsWith(schema), schema.references(), sent);
            boolean always = sent
                    || schema.first("minItems")
                            .map(part -> part.node().path("minItems").asInt(0) > 0)
                            .orElse(false);
            Shape each = read(items, role, depth + 1, false);
            if (manner.equals("one")) {
                return each instanceof Shape.Opaque ? each : new Shape.Only(each, true, always);
            }
            int most = schema.first("maxItems")
                    .map(part -> part.node().path("maxItems").asInt(Integer.MAX_VALUE))
                    .orElse(Integer.MAX_VALUE);
            if (each instanceof Shape.Record && (!sent || manner.equals("each"))
                    || each instanceof Shape.Value && manner.equals("each")) {
                return new Shape.Several(each, most);
            }
            if (each instanceof Shape.Value) {
                findings.add(
                        file,
                        items.first("x-data-element").orElseThrow().pointer(),
                        "Several values stand in this list: x-list: one says that it holds one, each that the case has"
                                + " several");
            }
            return new Shape.Opaque();
        }

        /** Words that stand at the list are said of its only item. */
        private List<SchemaParts.Part> itemsWith(SchemaParts schema) {
            List<SchemaParts.Part> items = new ArrayList<>();
            for (SchemaParts.Part part : schema.parts()) {
                ObjectNode said = JsonNodeFactory.instance.objectNode();
                OF_VALUE.stream()
                        .filter(part.node()::has)
                        .forEach(word -> said.set(word, part.node().path(word)));
                if (!said.isEmpty()) {
                    items.add(part.inner(said, part.pointer()));
                }
            }
            items.addAll(schema.inside("items"));
            return items;
        }

        private Shape picked(SchemaParts schema, String role, int depth) {
            SchemaParts.Part named = schema.first("x-items").orElseThrow();
            SchemaParts items = schemas.expand(schema.inside("items"), schema.references(), sent);
            List<Shape.Pick> picks = new ArrayList<>();
            for (int i = 0; i < named.node().path("x-items").size(); i++) {
                String at = named.pointer() + "/x-items/" + i;
                Map<String, JsonNode> where = new LinkedHashMap<>();
                Map<String, Shape.Member> members = new LinkedHashMap<>();
                for (Map.Entry<String, JsonNode> one :
                        named.node().path("x-items").get(i).properties()) {
                    String pointer = SourceFile.pointer(at, one.getKey());
                    List<SchemaParts.Part> property = items.property(one.getKey());
                    if (property.isEmpty()) {
                        findings.add(file, pointer, "An item has no property '" + one.getKey() + "'");
                    } else if (one.getValue().isObject()) {
                        List<SchemaParts.Part> parts = new ArrayList<>(property);
                        parts.addFirst(new SchemaParts.Part(one.getValue(), pointer));
                        Shape value = read(
                                schemas.expand(parts, items.references(), sent),
                                items.text("x-subject", role),
                                depth + 1,
                                false);
                        members.put(one.getKey(), new Shape.Member(value, true));
                    } else {
                        where.put(one.getKey(), one.getValue());
                    }
                }
                if (where.isEmpty() || members.isEmpty()) {
                    findings.add(
                            file,
                            at,
                            "x-items says what tells an item from the others, and which elements it holds, such as"
                                    + " {type: PHONE, value: {x-data-element: person.mobile}}");
                }
                picks.add(new Shape.Pick(where, new Shape.Record(members)));
            }
            return new Shape.Picked(picks);
        }

        private Shape.Record record(SchemaParts schema, String role, int depth, boolean needed) {
            List<SplitDate> splits = values.splits(schema, role, sent);
            Set<String> split = splits.stream()
                    .flatMap(one -> one.properties().values().stream().map(SplitDate.Property::name))
                    .collect(Collectors.toSet());
            Set<String> required = schema.required();
            Map<String, Shape.Member> members = new LinkedHashMap<>();
            Set<String> unfilled = new HashSet<>();
            for (String name : schema.propertyNames()) {
                SchemaParts property = schemas.expand(schema.property(name), schema.references(), sent);
                if (split.contains(name)
                        || !property.parts().isEmpty() && property.flag(sent ? "readOnly" : "writeOnly")) {
                    WordCheck.SPEAKING.forEach(word -> words.read(property, word));
                    continue;
                }
                refuseOtherMeanings(schema.property(name));
                boolean always = required.contains(name);
                int before = findings.all().size();
                Shape shape = read(property, role, depth + 1, needed && always);
                if (sent && always && shape instanceof Shape.Opaque) {
                    Optional<JsonNode> constant = property.constant();
                    if (constant.isPresent()) {
                        shape = new Shape.Constant(constant.get());
                    } else if (findings.all().size() == before) {
                        unfilled.add(name);
                    }
                }
                members.put(name, new Shape.Member(shape, always));
            }
            // A part that may be left out is, unless the case has something to say in it.
            if (needed
                    || !splits.isEmpty()
                    || members.values().stream().anyMatch(member -> saysSomething(member.shape()))) {
                unfilled.forEach(name -> findings.add(
                        file,
                        schema.property(name).getFirst().pointer(),
                        "Nothing fills '" + name
                                + "', which is required: it lacks x-data-element, x-call, x-constant, a"
                                + " const or a default"));
            }
            if (!sent || needed) {
                required.stream()
                        .filter(name -> !schema.propertyNames().contains(name) && schema.has("properties"))
                        .forEach(name -> findings.add(
                                file,
                                schema.first("required").orElseThrow().pointer() + "/required",
                                "'" + name + "' is required and is no property here"));
            }
            return new Shape.Record(members, splits);
        }

        /** Where branches give one name two meanings, nobody can tell which was answered. */
        private void refuseOtherMeanings(List<SchemaParts.Part> property) {
            Set<String> meant = property.stream()
                    .filter(SchemaParts.Part::maybe)
                    .map(part -> part.node().path("x-data-element").asString(""))
                    .filter(element -> !element.isEmpty())
                    .collect(Collectors.toSet());
            if (meant.size() > 1) {
                findings.add(
                        file,
                        property.getFirst().pointer(),
                        "The branches give this property several meanings, " + meant + ", and an answer does not tell"
                                + " which branch it is");
            }
        }

        private static boolean saysSomething(Shape shape) {
            return switch (shape) {
                case Shape.Value value -> true;
                case Shape.Joined joined -> true;
                case Shape.Only only -> saysSomething(only.one());
                case Shape.Picked picked -> true;
                case Shape.Record part ->
                    !part.splits().isEmpty()
                            || part.members().values().stream().anyMatch(member -> saysSomething(member.shape()));
                case Shape.Several several -> false;
                case Shape.Opaque opaque -> false;
                case Shape.Constant constant -> false;
                case Shape.FromCall call -> false;
            };
        }
    }
}
