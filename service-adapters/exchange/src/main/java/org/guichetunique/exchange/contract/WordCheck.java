package org.guichetunique.exchange.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;

/** Finds words of ours that say nothing: misspelt ones, and those that stand where nothing reads them. */
final class WordCheck {

    /** What says something of a value. */
    static final List<String> SPEAKING =
            List.of("x-data-element", "x-call", "x-join", "x-split", "x-items", "x-constant");

    private static final Set<String> KNOWN = Set.of(
            "x-label",
            "x-legal-basis",
            "x-repeatable",
            "x-changes",
            "x-undone-by",
            "x-evidence-type",
            "x-freshness",
            "x-consent",
            "x-answers-later",
            "x-settled-by",
            "x-refusals",
            "x-refusal-code",
            "x-subject",
            "x-data-element",
            "x-code-list",
            "x-call",
            "x-constant",
            "x-form",
            "x-join",
            "x-split",
            "x-list",
            "x-items",
            "x-branch",
            "x-narrower",
            "x-json");

    private static final Set<String> BRANCHES = Set.of("anyOf", "oneOf", "discriminator");
    private static final int MAX_DEPTH = 40;
    private static final int MAX_PLACES = 50_000;

    private final SourceFile file;
    private final ReadWords words;
    private final Findings findings;
    private final Set<String> visited = new HashSet<>();
    private boolean unread;

    WordCheck(SourceFile file, ReadWords words, Findings findings) {
        this.file = file;
        this.words = words;
        this.findings = findings;
    }

    /**
     * What an operation sends, and what it answers when it has done it.
     *
     * @param unread whether words that nothing reads are told
     */
    void check(OfferedOperations.Place operation, boolean unread) {
        this.unread = unread;
        String pointer = operation.pointer();
        spelling(operation.node(), pointer);
        parameters(operation.pathPointer() + "/parameters");
        parameters(pointer + "/parameters");
        content(pointer + "/requestBody", true);
        operation.node().path("responses").properties().forEach(response -> {
            String at = SourceFile.pointer(pointer + "/responses", response.getKey());
            content(at, response.getKey().startsWith("2"));
        });
    }

    private void parameters(String pointer) {
        for (int i = 0; i < file.root().at(pointer).size(); i++) {
            String at = followed(pointer + "/" + i);
            schema(at, 0);
            schema(at + "/content/application~1json/schema", 0);
        }
    }

    /** @param meant whether the exchange reads what is in it */
    private void content(String pointer, boolean meant) {
        String at = followed(pointer);
        JsonNode node = file.root().at(at);
        spelling(node, at);
        node.path("content").properties().forEach(media -> {
            String type = SourceFile.pointer(at + "/content", media.getKey());
            spelling(media.getValue(), type);
            if (meant) {
                schema(type + "/schema", 0);
            }
        });
    }

    private String followed(String pointer) {
        String target = file.root().at(pointer).path("$ref").asString("");
        return target.startsWith("#/") ? target.substring(1) : pointer;
    }

    private void schema(String pointer, int depth) {
        JsonNode node = file.root().at(pointer);
        if (depth > MAX_DEPTH || visited.size() > MAX_PLACES || !node.isContainer() || !visited.add(pointer)) {
            return;
        }
        spelling(node, pointer);
        for (String word : SPEAKING) {
            if (unread && node.has(word) && !words.isRead(pointer + "/" + word)) {
                findings.add(
                        file,
                        pointer + "/" + word,
                        "Nothing reads this " + word + ": it stands where a message of this operation says nothing");
            }
        }
        String target = node.path("$ref").asString("");
        if (target.startsWith("#/")) {
            schema(target.substring(1), depth + 1);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (node.has("x-branch") && BRANCHES.contains(member.getKey())) {
                // All but one are left aside on purpose.
                continue;
            }
            switch (member.getKey()) {
                case "properties", "patternProperties" ->
                    member.getValue()
                            .properties()
                            .forEach(property -> schema(
                                    SourceFile.pointer(SourceFile.pointer(pointer, member.getKey()), property.getKey()),
                                    depth + 1));
                case "allOf", "anyOf", "oneOf" -> {
                    for (int i = 0; i < member.getValue().size(); i++) {
                        schema(pointer + "/" + member.getKey() + "/" + i, depth + 1);
                    }
                }
                case "schema", "items", "additionalProperties", "not" ->
                    schema(pointer + "/" + member.getKey(), depth + 1);
                case "discriminator" ->
                    member.getValue().path("mapping").forEach(one -> {
                        if (one.asString("").startsWith("#/")) {
                            schema(one.asString("").substring(1), depth + 1);
                        }
                    });
                default -> {
                    // Says nothing that is read.
                }
            }
        }
    }

    private void spelling(JsonNode node, String pointer) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String word = member.getKey();
            if (word.startsWith("x-") && !KNOWN.contains(word)) {
                meant(word)
                        .ifPresent(known -> findings.add(
                                file,
                                SourceFile.pointer(pointer, word),
                                "'" + word + "' is no word of a contract: " + known + " is one"));
            }
        }
    }

    /** The word that was probably meant; others have words of their own, which are none of our business. */
    static Optional<String> meant(String word) {
        return KNOWN.stream()
                .filter(known -> distance(plain(word), plain(known)) <= (known.length() < 9 ? 1 : 2))
                .min((one, other) ->
                        Integer.compare(distance(plain(word), plain(one)), distance(plain(word), plain(other))));
    }

    private static String plain(String word) {
        return word.substring(2).toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    /** How many letters have to be added, left out or exchanged. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + same);
            }
            before = now;
        }
        return before[other.length()];
    }

    /** The first pattern of a schema that is none; read before any library reads it. */
    Optional<String> badPattern(String pointer) {
        return badPattern(pointer, new HashSet<>(), 0);
    }

    private Optional<String> badPattern(String pointer, Set<String> seen, int depth) {
        JsonNode node = file.root().at(pointer);
        if (depth > MAX_DEPTH || seen.size() > MAX_PLACES || !node.isContainer() || !seen.add(pointer)) {
            return Optional.empty();
        }
        if (node.path("pattern").isString()) {
            try {
                Pattern.compile(node.path("pattern").asString());
            } catch (PatternSyntaxException e) {
                findings.add(
                        file,
                        pointer + "/pattern",
                        "'" + node.path("pattern").asString() + "' is no pattern: " + e.getDescription());
                return Optional.of(pointer);
            }
        }
        String target = node.path("$ref").asString("");
        Optional<String> found =
                target.startsWith("#/") ? badPattern(target.substring(1), seen, depth + 1) : Optional.empty();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (found.isEmpty()) {
                found = badPattern(SourceFile.pointer(pointer, member.getKey()), seen, depth + 1);
            }
        }
        for (int i = 0; node.isArray() && i < node.size() && found.isEmpty(); i++) {
            found = badPattern(pointer + "/" + i, seen, depth + 1);
        }
        return found;
    }
}
