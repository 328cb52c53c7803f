package org.guichetunique.contracts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings what other files of the folder say into the one document, and writes each reference as a pointer into it. Nothing
 * outside the folder is read; a reference that leads there stays as it is and is a finding where something offered needs
 * it.
 */
final class References {

    /** Where other files' content stands in the document. */
    static final String ELSEWHERE = "/components/x-files";

    /** What may look like a reference there is an example of data, or has its own turn. */
    private static final Set<String> PASSED_BY = Set.of("example", "examples", "default", "enum", "const", "x-files");

    private final LocatedDocument document;
    private final FolderFiles files;
    private final Map<Path, String> placed = new TreeMap<>();
    private final Deque<String> unread = new ArrayDeque<>();

    private References(LocatedDocument document, FolderFiles files) {
        this.document = document;
        this.files = files;
    }

    /** @param main the document's own file */
    static void bundle(LocatedDocument document, Path main, FolderFiles files) {
        References references = new References(document, files);
        references.placed.put(main.normalize(), "");
        references.rewrite(document.root(), main.normalize(), false);
        while (!references.unread.isEmpty()) {
            String place = references.unread.pop();
            Path file = references.placed.entrySet().stream()
                    .filter(one -> one.getValue().equals(place))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            references.rewrite(document.at(place), file, false);
        }
    }

    /** @param named whether the members' names are somebody's own, such as those of properties */
    private void rewrite(JsonNode node, Path file, boolean named) {
        if (node instanceof ArrayNode array) {
            array.forEach(item -> rewrite(item, file, false));
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        if (!named && object.path("$ref").isString()) {
            object.put("$ref", pointed(object.path("$ref").asString(), file));
        }
        if (!named && object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            for (String value : mapping.propertyNames().stream().toList()) {
                String target = mapping.path(value).asString("");
                if (target.contains("#") || target.contains(".")) {
                    mapping.put(value, pointed(target, file));
                }
            }
        }
        for (Map.Entry<String, JsonNode> member : object.properties().stream().toList()) {
            String name = member.getKey();
            if (named || !PASSED_BY.contains(name)) {
                boolean names = !named && (name.equals("properties") || name.equals("patternProperties"));
                rewrite(member.getValue(), file, names);
            }
        }
    }

    /** The reference as a pointer into the document; as it is where it leads out of the folder. */
    private String pointed(String reference, Path from) {
        int hash = reference.indexOf('#');
        String target = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : decoded(reference.substring(hash + 1));
        if (target.contains(":") || target.startsWith("/") || !fragment.isEmpty() && !fragment.startsWith("/")) {
            return reference;
        }
        Path file =
                target.isEmpty() ? from : from.resolveSibling(decoded(target)).normalize();
        Optional<String> place = Optional.ofNullable(placed.get(file)).or(() -> place(file));
        return place.map(pointer -> "#" + pointer + fragment).orElse(reference);
    }

    private Optional<String> place(Path file) {
        return files.read(file).map(read -> {
            String pointer = SourceFile.pointer(ELSEWHERE, files.name(file));
            document.object(ELSEWHERE);
            document.put(pointer, read.copy(""));
            placed.put(file, pointer);
            unread.push(pointer);
            return pointer;
        });
    }

    /** Paths that refer to where they are described are written as if they were described there. */
    static void inlinePaths(LocatedDocument document) {
        for (String path : document.at("/paths").propertyNames().stream().toList()) {
            String pointer = SourceFile.pointer("/paths", path);
            for (int turn = 0; turn < 5 && document.at(pointer).path("$ref").isString(); turn++) {
                String target = document.at(pointer).path("$ref").asString();
                if (!target.startsWith("#/")
                        || !document.at(target.substring(1)).isObject()) {
                    break;
                }
                LocatedDocument.Branch own = document.copy(pointer);
                document.put(pointer, document.copy(target.substring(1)));
                // What stands beside the reference counts for more.
                own.node().properties().stream()
                        .filter(member -> !member.getKey().equals("$ref"))
                        .forEach(member -> document.put(
                                SourceFile.pointer(pointer, member.getKey()),
                                member.getValue(),
                                own.places().getOrDefault("", document.place(pointer))));
            }
        }
    }

    static String decoded(String text) {
        if (!text.contains("%")) {
            return text;
        }
        try {
            // A plus means itself in an address, unlike in a form.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
