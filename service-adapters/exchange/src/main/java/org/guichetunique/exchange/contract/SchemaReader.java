package org.guichetunique.exchange.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Follows the references of schemas, puts together what belongs together, and tells which branch is meant. */
final class SchemaReader {

    private static final int MAX_DEPTH = 32;

    /** For one contract; references that fan out multiply with every level. */
    private static final int MAX_PARTS = 20_000;

    private final SourceFile file;
    private final ReadWords words;
    private final Findings findings;
    private int read;

    SchemaReader(SourceFile file, ReadWords words, Findings findings) {
        this.file = file;
        this.words = words;
        this.findings = findings;
    }

    /** The schema at a place with all that belongs to it. */
    SchemaParts parts(String pointer, boolean sent) {
        return expand(List.of(new SchemaParts.Part(file.root().at(pointer), pointer)), Set.of(), sent);
    }

    /** @param above references that led here */
    SchemaParts expand(List<SchemaParts.Part> from, Set<String> above, boolean sent) {
        Expansion expansion = new Expansion(above, sent);
        boolean endless = false;
        for (SchemaParts.Part part : from) {
            endless |= expansion.add(part, 0);
        }
        expansion.references.addAll(above);
        return new SchemaParts(expansion.all, expansion.references, endless);
    }

    private final class Expansion {

        private final List<SchemaParts.Part> all = new ArrayList<>();
        private final Set<String> references = new LinkedHashSet<>();
        private final Set<String> above;
        private final boolean sent;

        Expansion(Set<String> above, boolean sent) {
            this.above = above;
            this.sent = sent;
        }

        /** @return whether it is part of itself */
        boolean add(SchemaParts.Part part, int depth) {
            if (depth > MAX_DEPTH || !isWithinBounds(part.pointer())) {
                return true;
            }
            all.add(part);
            boolean endless = false;
            if (part.node().path("$ref").isString()) {
                String target = part.node().path("$ref").asString();
                if (above.contains(target)) {
                    return true;
                }
                JsonNode referred = referred(part.node(), part.pointer());
                if (!referred.isMissingNode() && references.add(target)) {
                    endless = add(part.inner(referred, target.substring(1)), depth + 1);
                }
            }
            for (int i = 0; i < part.node().path("allOf").size(); i++) {
                endless |= add(part.inner(part.node().path("allOf").get(i), part.pointer() + "/allOf/" + i), depth + 1);
            }
            return endless | addBranches(part, depth);
        }

        private boolean addBranches(SchemaParts.Part part, int depth) {
            List<Branch> branches = branches(part);
            if (branches.size() == 1 && !branches.getFirst().bySubtype()) {
                return add(branches.getFirst().part(), depth + 1);
            }
            if (!sent) {
                boolean endless = false;
                for (Branch branch : branches) {
                    SchemaParts.Part inner = branch.part();
                    endless |= add(new SchemaParts.Part(inner.node(), inner.pointer(), true), depth + 1);
                }
                return endless && branches.isEmpty();
            }
            Optional<Branch> chosen = chosen(part, branches);
            chosen.map(Branch::key).ifPresent(key -> discriminate(part, key));
            return chosen.isPresent() && add(chosen.get().part(), depth + 1);
        }

        /** What a request is: the branch that is named, or the only one in which anything is said. */
        private Optional<Branch> chosen(SchemaParts.Part part, List<Branch> branches) {
            Optional<SchemaParts.Part> named =
                    all.stream().filter(one -> one.node().has("x-branch")).findFirst();
            if (named.isPresent() && !branches.isEmpty()) {
                String name = named.get().node().path("x-branch").asString("");
                words.read(named.get().pointer() + "/x-branch");
                Optional<Branch> chosen = branches.stream()
                        .filter(branch -> branch.key().equals(name))
                        .findFirst();
                if (chosen.isEmpty()) {
                    findings.add(
                            file,
                            named.get().pointer() + "/x-branch",
                            "No branch is called '" + name + "': " + names(branches));
                }
                return chosen;
            }
            List<Branch> speaking = branches.stream()
                    .filter(branch -> speaks(branch.part(), new HashSet<>(references)))
                    .toList();
            if (speaking.size() > 1) {
                findings.add(
                        file,
                        part.pointer(),
                        "Several branches could be sent: x-branch says which, " + names(speaking));
            }
            return speaking.size() == 1 ? Optional.of(speaking.getFirst()) : Optional.empty();
        }

        private void discriminate(SchemaParts.Part part, String key) {
            String property =
                    part.node().path("discriminator").path("propertyName").asString("");
            if (!property.isEmpty()) {
                JsonNodeFactory json = JsonNodeFactory.instance;
                all.addFirst(new SchemaParts.Part(
                        json.objectNode()
                                .set(
                                        "properties",
                                        json.objectNode()
                                                .set(property, json.objectNode().put("const", key))),
                        part.pointer()));
            }
        }
    }

    /**
     * @param key by which it is told from the others
     * @param bySubtype whether only a discriminator leads to it
     */
    private record Branch(String key, SchemaParts.Part part, boolean bySubtype) {}

    private static String names(List<Branch> branches) {
        return "one of " + branches.stream().map(Branch::key).toList();
    }

    private List<Branch> branches(SchemaParts.Part part) {
        List<Branch> branches = new ArrayList<>();
        JsonNode mapping = part.node().path("discriminator").path("mapping");
        for (String word : List.of("anyOf", "oneOf")) {
            JsonNode choices = part.node().path(word);
            for (int i = 0; i < choices.size(); i++) {
                // Tools write null as one of them for a part that may be empty.
                if (!choices.get(i).path("type").asString("").equals("null")) {
                    String target = choices.get(i).path("$ref").asString("");
                    branches.add(new Branch(
                            key(target, i, mapping),
                            part.inner(choices.get(i), part.pointer() + "/" + word + "/" + i),
                            false));
                }
            }
        }
        if (branches.isEmpty()) {
            for (Map.Entry<String, JsonNode> one : mapping.properties()) {
                String target = one.getValue().asString("");
                String reference = target.startsWith("#/") ? target : "#/components/schemas/" + target;
                JsonNode node = JsonNodeFactory.instance.objectNode().put("$ref", reference);
                if (!file.root().at(reference.substring(1)).isMissingNode()) {
                    branches.add(new Branch(
                            one.getKey(), part.inner(node, part.pointer() + "/discriminator/mapping"), true));
                }
            }
        }
        return branches;
    }

    private static String key(String target, int index, JsonNode mapping) {
        return mapping.properties().stream()
                .filter(one -> !target.isEmpty()
                        && (one.getValue().asString("").equals(target)
                                || target.endsWith("/" + one.getValue().asString(""))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(target.isEmpty() ? String.valueOf(index + 1) : target.substring(target.lastIndexOf('/') + 1));
    }

    /** Whether any word of ours stands in a schema or where it leads. */
    private boolean speaks(SchemaParts.Part part, Set<String> seen) {
        return speaks(part.node(), seen, 0);
    }

    private boolean speaks(JsonNode node, Set<String> seen, int depth) {
        if (depth > MAX_DEPTH || seen.size() > MAX_PARTS) {
            return false;
        }
        if (WordCheck.SPEAKING.stream().anyMatch(node::has)) {
            return true;
        }
        String target = node.path("$ref").asString("");
        if (target.startsWith("#/")
                && seen.add(target)
                && speaks(file.root().at(target.substring(1)), seen, depth + 1)) {
            return true;
        }
        return node.isContainer() && node.valueStream().anyMatch(inner -> speaks(inner, seen, depth + 1));
    }

    private boolean isWithinBounds(String pointer) {
        if (++read == MAX_PARTS + 1) {
            findings.add(file, pointer, "The schemas of this contract have too many parts");
        }
        return read <= MAX_PARTS;
    }

    /** What a reference stands for; missing, with a finding, where it leads nowhere. The node itself if it is none. */
    JsonNode referred(JsonNode node, String pointer) {
        if (!node.path("$ref").isString()) {
            return node;
        }
        String target = node.path("$ref").asString();
        JsonNode referred = target.startsWith("#/") ? file.root().at(target.substring(1)) : MissingNode.getInstance();
        if (referred.isMissingNode()) {
            findings.add(file, pointer + "/$ref", unfollowed(target));
        }
        return referred;
    }

    private static String unfollowed(String target) {
        if (target.startsWith("#")) {
            return "Nothing stands at " + target + " in this file";
        }
        return target.contains("://")
                ? "References to addresses are not followed, and nothing is fetched: place what stands at " + target
                        + " in this folder, or bundle it into the file"
                : "Nothing stands at " + target + " in this folder: place it there; nothing outside the folder is read";
    }
}
