package org.guichetunique.exchange.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;

/** A YAML or JSON file and the line on which each of its values stands. */
public final class SourceFile {

    /** More than anybody writes, and little enough to be read at once. */
    public static final int MAX_BYTES = 5_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final JsonNode root;
    private final Map<String, Place> places;

    /** Where a value was written: what people put together may come from several files. */
    public record Place(Path file, int line) {}

    /** @param places by JSON pointer */
    public SourceFile(Path path, JsonNode root, Map<String, Place> places) {
        this.path = path;
        this.root = root;
        this.places = places;
    }

    /** Reads a file; adds a finding and returns empty when it cannot be read as YAML. */
    public static Optional<SourceFile> read(Path path, Findings findings) {
        return text(path, findings).flatMap(text -> read(path, text, findings));
    }

    /**
     * Reads a text that need not stand in a file yet.
     *
     * @param path what findings call it
     */
    public static Optional<SourceFile> read(Path path, String text, Findings findings) {
        return read(path, text, Manner.OURS, findings);
    }

    /**
     * Reads a file that was written for others: with aliases, merge keys, numbers of any length and tabs in JSON, as its
     * own readers take it. What lies too deep is left out.
     */
    public static Optional<SourceFile> readForeign(Path path, Findings findings) {
        return text(path, findings).flatMap(text -> read(path, text, Manner.FOREIGN, findings));
    }

    private static Optional<SourceFile> read(Path path, String text, Manner manner, Findings findings) {
        try {
            Optional<SourceFile> json =
                    manner == Manner.FOREIGN ? JsonTree.read(path, text, findings) : Optional.empty();
            return json.isPresent() ? json : YamlTree.read(path, text, manner);
        } catch (UnusableText e) {
            findings.add(e.finding());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            findings.add(Finding.of(path, line, FileRule.FILE_UNREADABLE, String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            findings.add(Finding.of(path, 1, FileRule.FILE_UNREADABLE, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** How much of YAML a file may use. */
    enum Manner {
        /** The files of this project, which are kept plain. */
        OURS,
        /** Whatever the tools of others write. */
        FOREIGN
    }

    /** The text of a file; empty, with a finding, where there is none that can be used. */
    public static Optional<String> text(Path path, Findings findings) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                findings.add(Finding.of(path, 1, FileRule.FILE_TOO_LARGE, MAX_BYTES));
                return Optional.empty();
            }
            return decoded(path, Files.readAllBytes(path), findings);
        } catch (NoSuchFileException e) {
            findings.add(Finding.of(path, 1, FileRule.FILE_MISSING, String.valueOf(path.getFileName())));
        } catch (IOException e) {
            findings.add(Finding.of(path, 1, FileRule.FILE_UNREADABLE, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(Path path, byte[] bytes, Findings findings) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer read = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(read).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            // The buffer stands before the byte that is none of a character.
            int line = 1;
            for (int i = 0; i < read.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            findings.add(Finding.of(path, line, FileRule.FILE_ENCODING));
            return Optional.empty();
        }
    }

    public Path path() {
        return path;
    }

    public JsonNode root() {
        return root;
    }

    /** Where each of its values stands, by JSON pointer. */
    public Map<String, Place> places() {
        return places;
    }

    /** The line of the value at a JSON pointer, or of the nearest value around it; counted from 1. */
    public int lineOf(String pointer) {
        return placeOf(pointer).line();
    }

    /** File and line of the value at a JSON pointer, or of the nearest value around it. */
    public Place placeOf(String pointer) {
        String at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return places.getOrDefault(at, new Place(path, 1));
    }

    public static String pointer(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
