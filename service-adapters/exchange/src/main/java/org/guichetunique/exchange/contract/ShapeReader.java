package org.guichetunique.exchange.contract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads a schema of a contract as what it says in terms of the dictionary. */
final class ShapeReader {

    private static final int MAX_DEPTH = 12;

    /** For one contract; references that fan out multiply with every level. */
    private static final int MAX_PARTS = 5_000;

    private final SourceFile file;
    private final Dictionary dictionary;
    private final Findings findings;
    private int parts;

    ShapeReader(SourceFile file, Dictionary dictionary, Findings findings) {
        this.file = file;
        this.dictionary = dictionary;
        this.findings = findings;
    }

    Shape read(JsonNode schema, String pointer) {
        return read(schema, pointer, null, 0);
    }

    private Shape read(JsonNode schema, String pointer, @Nullable String outerRole, int depth) {
        if (++parts > MAX_PARTS) {
            if (parts == MAX_PARTS + 1) {
                findings.add(file, pointer, "The schemas of this contract have too many parts");
            }
            return new Shape.Opaque();
        }
        if (depth > MAX_DEPTH) {
            findings.add(file, pointer, "The schema is nested too deeply, or refers to itself");
            return new Shape.Opaque();
        }
        String role = schema.path("x-subject").asString(outerRole == null ? "" : outerRole);
        if (schema.has("$ref")) {
            String target = schema.path("$ref").asString();
            JsonNode referred = referred(schema, pointer);
            if (referred.isMissingNode()) {
                return new Shape.Opaque();
            }
            return read(referred, target.substring(1), role.isEmpty() ? null : role, depth + 1);
        }
        if (schema.has("x-data-element")) {
            return value(schema, pointer, role);
        }
        if (schema.has("properties")) {
            return record(schema, pointer, role.isEmpty() ? null : role, depth);
        }
        return new Shape.Opaque();
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

    private Shape.Record record(JsonNode schema, String pointer, @Nullable String role, int depth) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        Map<String, Shape.Member> members = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(property -> {
            String at = SourceFile.pointer(pointer + "/properties", property.getKey());
            Shape shape = read(property.getValue(), at, role, depth + 1);
            members.put(property.getKey(), new Shape.Member(shape, required.contains(property.getKey())));
        });
        return new Shape.Record(members);
    }

    Shape value(JsonNode schema, String pointer, String role) {
        String id = schema.path("x-data-element").asString();
        var element = dictionary.find(id);
        if (element.isEmpty()) {
            findings.add(file, pointer + "/x-data-element", "The dictionary does not hold " + id);
            return new Shape.Opaque();
        }
        if (role.isEmpty()) {
            findings.add(
                    file,
                    pointer,
                    "x-subject is missing: whose " + element.get().name() + " is it?");
            return new Shape.Opaque();
        }
        if (!Address.isName(role)) {
            findings.add(file, pointer, "x-subject must be a name such as mother, not '" + role + "'");
            return new Shape.Opaque();
        }
        return new Shape.Value(role, element.get(), codes(schema, pointer, element.get()));
    }

    private Map<String, String> codes(JsonNode schema, String pointer, Element element) {
        Map<String, String> codes = new LinkedHashMap<>();
        schema.path("x-code-list").properties().forEach(code -> {
            String ours = code.getValue().asString();
            if (element.codes() == null || !element.codes().codes().containsKey(ours)) {
                findings.add(
                        file,
                        pointer + "/x-code-list",
                        "'" + ours + "' is not a code of " + element.id() + " in the dictionary");
            }
            codes.put(code.getKey(), ours);
        });
        return codes;
    }
}
