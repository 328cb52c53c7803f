package org.guichetunique.procedures.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.FileRule;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.rehearsal.Script;

/**
 * The files of one procedure, those of a folder or those of a draft that stands nowhere yet.
 *
 * @param folder named after the procedure's key; that of a draft is the key alone and exists nowhere
 * @param texts by file name
 */
public record ProcedureFiles(Path folder, Map<String, String> texts) {

    public static final String SERVICE = "service.yaml";

    private static final List<String> ENDINGS =
            List.of(".bpmn", ".dmn", ".form", ".yaml", ".properties", Script.ENDING);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final int MAX_FILES = 100;

    public ProcedureFiles {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** Reads a folder, with findings for what is no text of a usable size. */
    public static ProcedureFiles in(Path folder, Findings findings) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .forEach(file -> SourceFile.text(file, findings)
                            .ifPresent(text -> texts.put(String.valueOf(file.getFileName()), text)));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
        return new ProcedureFiles(folder, texts);
    }

    /**
     * Takes a draft as it was typed, with findings for what is left aside.
     *
     * @throws IllegalArgumentException where the key cannot be one; it is never typed with the draft
     */
    public static ProcedureFiles draft(String key, Map<String, String> typed, Findings findings) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not the key of a procedure: " + key);
        }
        Path folder = Path.of(key);
        Map<String, String> texts = new TreeMap<>();
        new TreeMap<>(typed).forEach((name, text) -> {
            if (!NAME.matcher(name).matches() || ENDINGS.stream().noneMatch(name::endsWith)) {
                findings.add(Finding.of(folder, 1, ProcedureRule.FILE_NAME, name));
            } else if (isTooLarge(text)) {
                findings.add(Finding.of(folder.resolve(name), 1, FileRule.FILE_TOO_LARGE, SourceFile.MAX_BYTES));
            } else if (texts.size() == MAX_FILES) {
                findings.add(Finding.of(folder.resolve(name), 1, ProcedureRule.TOO_MANY_FILES, MAX_FILES));
            } else {
                texts.put(name, text);
            }
        });
        return new ProcedureFiles(folder, texts);
    }

    /** As on disk, in UTF-8. */
    private static boolean isTooLarge(String text) {
        return text.length() > SourceFile.MAX_BYTES
                || text.length() * 3L > SourceFile.MAX_BYTES
                        && text.getBytes(StandardCharsets.UTF_8).length > SourceFile.MAX_BYTES;
    }

    /** The process model, which every procedure has. */
    public String model() {
        return key() + ".bpmn";
    }

    public String key() {
        return String.valueOf(folder.getFileName());
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** The text of a file that there must be; a finding where there is none. */
    public Optional<String> required(String name, Findings findings) {
        if (!texts.containsKey(name)) {
            findings.add(Finding.of(path(name), 1, FileRule.FILE_MISSING, name));
        }
        return text(name);
    }

    /** The names of the files with this ending, in their order. */
    public List<String> names(String ending) {
        return texts.keySet().stream().filter(name -> name.endsWith(ending)).toList();
    }
}
