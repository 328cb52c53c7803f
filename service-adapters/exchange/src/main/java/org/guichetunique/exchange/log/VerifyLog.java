package org.guichetunique.exchange.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./guichet verify-log [file] [--head <head>] [--key <first key>]}: verifies an export, offline. Ends with 0 when
 * the log is sound, with 1 when it is not, naming the bad entries, and with 2 when there is nothing to verify.
 */
public final class VerifyLog {

    private VerifyLog() {}

    public static void main(String[] arguments) throws IOException {
        String file = null;
        String head = null;
        String key = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--head" -> head = next(arguments, ++i);
                case "--key" -> key = next(arguments, ++i);
                default -> file = arguments[i];
            }
        }
        if (file != null && !Files.isReadable(Path.of(file))) {
            System.err.println("No readable file " + file);
            System.exit(2);
        }
        try (InputStream in = open(file)) {
            ExportFile export = ExportFile.of(in);
            LogVerdict verdict = new LogCheck(key, head).check(export.lines());
            System.out.print(words(verdict, export));
            System.exit(verdict instanceof LogVerdict.Sound ? 0 : 1);
        } catch (CharacterCodingException e) {
            System.err.println(
                    "This is not text in UTF-8 or UTF-16: a program that copied the export wrote its letters anew."
                            + " Verify the export itself, or a copy of its bytes.");
            System.exit(2);
        }
    }

    /** What the command says of a file. */
    static String verify(InputStream file) throws IOException {
        ExportFile export = ExportFile.of(file);
        return words(new LogCheck(null, null).check(export.lines()), export);
    }

    /** What the command says of an export. */
    public static String verify(Reader export) throws IOException {
        return words(new LogCheck(null, null).check(new BufferedReader(export)));
    }

    private static String next(String[] arguments, int index) {
        if (index >= arguments.length) {
            System.err.println(arguments[index - 1] + " needs a value");
            System.exit(2);
        }
        return arguments[index];
    }

    private static InputStream open(@Nullable String file) throws IOException {
        return file == null ? System.in : Files.newInputStream(Path.of(file));
    }

    /** Says first whether it is an export byte for byte, so that a copy is not taken for a forgery. */
    private static String words(LogVerdict verdict, ExportFile export) {
        String form = export.forms().isEmpty()
                ? ""
                : "This is a copy in another form than the export: %s. Its contents are verified as they are.%n"
                        .formatted(String.join("; ", export.forms()));
        return form + words(verdict);
    }

    private static String part(LogVerdict.Sound sound) {
        return sound.after() == 0
                ? ""
                : "This is a part of the log: it follows seal %d. Pass the head of that seal as --head.%n"
                        .formatted(sound.after());
    }

    private static String words(LogVerdict verdict) {
        return switch (verdict) {
            case LogVerdict.Sound sound ->
                part(sound)
                        + """
                    The log is sound: %d entries in %d seals, %d wait for the next one
                    head %s
                    key  %s
                    Keep both elsewhere: the next verification takes them as --head and --key.
                    """.formatted(
                                sound.entries(), sound.seals(), sound.waiting(), sound.head(), sound.firstKey());
            case LogVerdict.Broken broken ->
                broken.faults().stream()
                        .map(fault -> "The log is NOT sound. %s: %s.%n".formatted(fault.where(), fault.why()))
                        .collect(Collectors.joining());
        };
    }
}
