package org.guichetunique.exchange.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./guichet verify-log [file] [--head <head>] [--key <first key>]}: verifies an export, offline. Ends with 0 when
 * the log is sound, with 1 when it is not, naming the first bad entry, and with 2 when there is nothing to verify.
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
        try (BufferedReader lines = open(file)) {
            Verdict verdict = new LogCheck(key, head).check(lines);
            System.out.print(words(verdict));
            System.exit(verdict instanceof Verdict.Sound ? 0 : 1);
        }
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

    private static BufferedReader open(@Nullable String file) throws IOException {
        return file == null
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Sound sound ->
                """
                    The log is sound: %d entries in %d seals, %d wait for the next one
                    head %s
                    key  %s
                    Keep both elsewhere: the next verification takes them as --head and --key.
                    """.formatted(sound.entries(), sound.seals(), sound.waiting(), sound.head(), sound.firstKey());
            case Verdict.Broken broken -> "The log is NOT sound. %s: %s.%n".formatted(broken.where(), broken.why());
        };
    }
}
