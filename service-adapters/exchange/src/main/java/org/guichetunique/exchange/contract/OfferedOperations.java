package org.guichetunique.exchange.contract;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;

/** The operations of an OpenAPI file that bear our extensions; the others are the authority's own business. */
final class OfferedOperations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final Set<String> OTHER_METHODS = Set.of("head", "options", "trace", "query");

    /** Any of them shows that an operation is meant to be called; each of them is then wanted. */
    private static final List<String> SIGNS = List.of("x-label", "x-legal-basis", "x-repeatable");

    private OfferedOperations() {}

    /** @param path as the file has it, with braces */
    record Place(String path, String method, String pathPointer, JsonNode node) {

        String pointer() {
            return pathPointer + "/" + method;
        }
    }

    static Stream<Place> in(SourceFile file) {
        return file.root().path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/"))
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .filter(method -> SIGNS.stream().anyMatch(method.getValue()::has))
                        .map(method -> new Place(
                                path.getKey(),
                                method.getKey(),
                                SourceFile.pointer("/paths", path.getKey()),
                                method.getValue())));
    }

    /** What bears our words and is no method that the exchange calls. */
    static void refuseMethods(SourceFile file, Findings findings) {
        file.root()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (OTHER_METHODS.contains(method.getKey())
                            && SIGNS.stream().anyMatch(method.getValue()::has)) {
                        findings.add(
                                file,
                                SourceFile.pointer("/paths", path.getKey()) + "/" + method.getKey(),
                                "The exchange calls "
                                        + String.join(
                                                ", ", METHODS.stream().sorted().toList()) + ", not '" + method.getKey()
                                        + "'");
                    }
                }));
    }

    static void each(SourceFile file, BiConsumer<JsonNode, String> what) {
        in(file).forEach(place -> what.accept(place.node(), place.pointer()));
    }
}
