package org.guichetunique.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a ministry publishes, taken in as it is: OpenAPI 3 or Swagger 2.0, in YAML or JSON, in one file or in several, with
 * our words in it or in an overlay beside it. Whoever calls the ministry and whoever plays it read the same document.
 *
 * @param document OpenAPI 3 in one piece; its lines are those of the files that people wrote
 * @param files that it was made of, the contract's own first
 */
public record ContractFolder(SourceFile document, List<Path> files) {

    private static final List<String> NAMES =
            List.of("openapi.yaml", "openapi.yml", "openapi.json", "swagger.yaml", "swagger.yml", "swagger.json");
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "patch", "head", "options", "trace", "query");

    /** Whether a folder has a contract at all. */
    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder)
                && (named(folder).findAny().isPresent()
                        || !FolderFiles.overlayPaths(folder).isEmpty());
    }

    private static Stream<Path> named(Path folder) {
        return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile);
    }

    /** @return empty, with findings, where there is none that can be read */
    public static Optional<ContractFolder> read(Path folder, Findings findings) {
        FolderFiles files = new FolderFiles(folder, findings);
        Path extended = files.extended();
        List<Path> named = extended == null ? named(folder).toList() : List.of(extended);
        if (named.size() > 1) {
            findings.add(new Finding(
                    named.get(1),
                    1,
                    "There must be one contract, and " + named.getFirst().getFileName() + " is there too"));
            return Optional.empty();
        }
        Path main = named.isEmpty() ? folder.resolve(NAMES.getFirst()) : named.getFirst();
        if (!Files.isRegularFile(main)) {
            // Says that it is missing.
            SourceFile.text(main, findings);
            return Optional.empty();
        }
        return files.read(main).map(document -> {
            if (document.root().has("swagger")) {
                Swagger2.convert(document, findings);
            }
            References.bundle(document, main, files);
            if (document.at("/paths").isObject()) {
                References.inlinePaths(document);
                nameOperations(document);
            }
            files.refuseUnusedOverlays();
            return new ContractFolder(document.file(), files.used());
        });
    }

    /**
     * What a folder's contract says, for whoever needs no lines.
     *
     * @throws IllegalArgumentException saying what cannot be read
     */
    public static JsonNode documentIn(Path folder) {
        Findings findings = new Findings();
        return read(folder, findings)
                .map(taken -> taken.document().root())
                .orElseThrow(() -> new IllegalArgumentException(
                        findings.all().stream().map(Finding::toString).collect(Collectors.joining("; "))));
    }

    /** An operation that bears no name of its own is called after its method and path. */
    private static void nameOperations(LocatedDocument document) {
        for (Map.Entry<String, JsonNode> path : document.at("/paths").properties()) {
            for (String method : METHODS) {
                String pointer = SourceFile.pointer("/paths", path.getKey()) + "/" + method;
                if (document.at(pointer).isObject() && !document.at(pointer).has("operationId")) {
                    document.put(
                            pointer + "/operationId",
                            JsonNodeFactory.instance.stringNode(name(method, path.getKey())),
                            document.place(pointer));
                }
            }
        }
    }

    static String name(String method, String path) {
        String name = (method + path).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.length() <= 80 ? name : name.substring(0, 71) + "-" + Integer.toHexString(path.hashCode());
    }
}
