package org.guichetunique.exchange.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads a schema of a contract as what it says in terms of the dictionary. */
final class ShapeReader {

    private static final int MAX_DEPTH = 32;

    /** For one contract; references that fan out multiply with every level. */
    private static final int MAX_PARTS = 20_000;

    private final SourceFile file;
    private final Dictionary dictionary;
    private final Findings findings;
    private int read;

    ShapeReader(SourceFile file, Dictionary dictionary, Findings findings) {
        this.file = file;
        this.dictionary = dictionary;
        this.findings = findings;
    }

    /** What a request says, with findings for what it cannot do without and nothing fills. */
    Shape request(String pointer) {
        return new Message(true).read(parts(pointer), "", 0, true);
    }

    Shape answer(String pointer) {
        return new Message(false).read(parts(pointer), "", 0, false);
    }

    /** The schema at a place with all that belongs to it. */
    SchemaParts parts(String pointer) {
        return expand(List.of(new SchemaParts.Part(file.root().at(pointer), pointer)), Set.of());
    }

    private SchemaParts expand(List<SchemaParts.Part> from, Set<String> above) {
        List<SchemaParts.Part> all = new ArrayList<>();
        Set<String> references = new LinkedHashSet<>();
        boolean endless = false;
        for (SchemaParts.Part part : from) {
            endless |= add(part, all, references, above, 0);
        }
        references.addAll(above);
        return new SchemaParts(all, references, endless);
    }

    private boolean add(
            SchemaParts.Part part, List<SchemaParts.Part> into, Set<String> references, Set<String> above, int depth) {
        if (depth > MAX_DEPTH || !isWithinBounds(part.pointer())) {
            return true;
        }
        into.add(part);
        boolean endless = false;
        if (part.node().has("$ref")) {
            String target = part.node().path("$ref").asString();
            if (above.contains(target)) {
                return true;
            }
            JsonNode referred = referred(part.node(), part.pointer());
            if (!referred.isMissingNode() && references.add(target)) {
                endless = add(new SchemaParts.Part(referred, target.substring(1)), into, references, above, depth + 1);
            }
        }
        for (int i = 0; i < part.node().path("allOf").size(); i++) {
            endless |= add(
                    new SchemaParts.Part(part.node().path("allOf").get(i), part.pointer() + "/allOf/" + i),
                    into,
                    references,
                    above,
                    depth + 1);
        }
        Optional<SchemaParts.Part> choice = onlyChoice(part);
        if (choice.isPresent()) {
            endless |= add(choice.get(), into, references, above, depth + 1);
        }
        return endless;
    }

    /** What stands beside {@code null}, as tools write it for a part that may be empty. */
    private static Optional<SchemaParts.Part> onlyChoice(SchemaParts.Part part) {
        for (String word : List.of("anyOf", "oneOf")) {
            JsonNode choices = part.node().path(word);
            List<Integer> real = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                if (!choices.get(i).path("type").asString("").equals("null")) {
                    real.add(i);
                }
            }
            if (real.size() == 1) {
                int index = real.getFirst();
                return Optional.of(new SchemaParts.Part(choices.get(index), part.pointer() + "/" + word + "/" + index));
            }
        }
        return Optional.empty();
    }

    private boolean isWithinBounds(String pointer) {
        if (++read == MAX_PARTS + 1) {
            findings.add(file, pointer, "The schemas of this contract have too many parts");
        }
        return read <= MAX_PARTS;
    }

    /** What a reference stands for; missing, with a finding, where it leads nowhere. The node itself if it is none. */
    JsonNode referred(JsonNode node, String pointer) {
        if (!node.has("$ref")) {
            return node;
        }
        String target = node.path("$ref").asString();
        JsonNode referred = target.startsWith("#/") ? file.root().at(target.substring(1)) : MissingNode.getInstance();
        if (referred.isMissingNode()) {
            findings.add(file, pointer + "/$ref", "Nothing stands at " + target + " in this file");
        }
        return referred;
    }

    Shape value(SchemaParts schema, String role) {
        SchemaParts.Part named = schema.first("x-data-element").orElseThrow();
        String id = named.node().path("x-data-element").asString();
        Optional<Element> element = dictionary.find(id);
        if (element.isEmpty()) {
            findings.add(file, named.pointer() + "/x-data-element", "The dictionary does not hold " + id);
            return new Shape.Opaque();
        }
        if (role.isEmpty()) {
            findings.add(
                    file,
                    named.pointer(),
                    "x-subject is missing: whose " + element.get().name() + " is it?");
            return new Shape.Opaque();
        }
        if (!Address.isName(role)) {
            findings.add(file, named.pointer(), "x-subject must be a name such as mother, not '" + role + "'");
            return new Shape.Opaque();
        }
        return new Shape.Value(role, element.get(), limits(schema), codes(schema, element.get()));
    }

    private static Map<String, String> limits(SchemaParts schema) {
        Map<String, String> limits = new TreeMap<>();
        for (String word : List.of("type", "minLength", "maxLength", "pattern")) {
            schema.first(word).map(part -> part.node().path(word)).ifPresent(said -> {
                // 3.1 lists null among the types, where 3.0 has a word of its own.
                if (said.isArray()) {
                    said.forEach(type -> {
                        if (!type.asString("").equals("null")) {
                            limits.put(word, type.asString(""));
                        }
                    });
                } else {
                    limits.put(word, said.asString(""));
                }
            });
        }
        return limits;
    }

    Shape fromCall(SchemaParts schema) {
        SchemaParts.Part part = schema.first("x-call").orElseThrow();
        String word = part.node().path("x-call").asString("");
        Optional<CallPart> known = CallPart.of(word);
        if (known.isEmpty()) {
            findings.add(
                    file,
                    part.pointer() + "/x-call",
                    "x-call is exchangeId, purpose, person or idempotencyKey, not '" + word + "'");
            return new Shape.Opaque();
        }
        return new Shape.FromCall(known.get());
    }

    private Map<String, String> codes(SchemaParts schema, Element element) {
        Map<String, String> codes = new LinkedHashMap<>();
        schema.first("x-code-list")
                .ifPresent(part -> part.node().path("x-code-list").properties().forEach(code -> {
                    String ours = code.getValue().asString();
                    if (element.codes() == null || !element.codes().codes().containsKey(ours)) {
                        findings.add(
                                file,
                                part.pointer() + "/x-code-list",
                                "'" + ours + "' is not a code of " + element.id() + " in the dictionary");
                    }
                    codes.put(code.getKey(), ours);
                }));
        return codes;
    }

    /** One message, one way. */
    private final class Message {

        private final boolean sent;

        Message(boolean sent) {
            this.sent = sent;
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
            if (sent && schema.has("x-call")) {
                return fromCall(schema);
            }
            if (schema.has("x-data-element")) {
                return value(schema, role);
            }
            if (schema.has("properties")) {
                return record(schema, role, depth, needed);
            }
            if (!sent && schema.has("items")) {
                Shape each = read(expand(schema.items(), schema.references()), role, depth + 1, false);
                int most = schema.first("maxItems")
                        .map(part -> part.node().path("maxItems").asInt(Integer.MAX_VALUE))
                        .orElse(Integer.MAX_VALUE);
                return each instanceof Shape.Record ? new Shape.Several(each, most) : new Shape.Opaque();
            }
            return new Shape.Opaque();
        }

        private Shape.Record record(SchemaParts schema, String role, int depth, boolean needed) {
            Set<String> required = schema.required();
            Map<String, Shape.Member> members = new LinkedHashMap<>();
            Set<String> unfilled = new HashSet<>();
            for (String name : schema.propertyNames()) {
                SchemaParts property = expand(schema.property(name), schema.references());
                if (!property.parts().isEmpty() && property.flag(sent ? "readOnly" : "writeOnly")) {
                    continue;
                }
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
            if (needed || members.values().stream().anyMatch(member -> saysSomething(member.shape()))) {
                unfilled.forEach(name -> findings.add(
                        file,
                        schema.property(name).getFirst().pointer(),
                        "Nothing fills '" + name + "', which is required: it lacks x-data-element, x-call, a const or a"
                                + " default"));
            }
            return new Shape.Record(members);
        }

        private static boolean saysSomething(Shape shape) {
            return switch (shape) {
                case Shape.Value value -> true;
                case Shape.Record part ->
                    part.members().values().stream().anyMatch(member -> saysSomething(member.shape()));
                case Shape.Several several -> false;
                case Shape.Opaque opaque -> false;
                case Shape.Constant constant -> false;
                case Shape.FromCall call -> false;
            };
        }
    }
}
