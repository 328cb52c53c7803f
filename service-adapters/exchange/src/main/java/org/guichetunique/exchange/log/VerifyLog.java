package org.guichetunique.exchange.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
            System.exit(tell(new LogCheck(key, head).check(lines)));
        }
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

    private static int tell(Verdict verdict) {
        switch (verdict) {
            case Verdict.Sound sound -> {
                System.out.printf(
                        "The log is sound: %d entries in %d seals, %d wait for the next one%n",
                        sound.entries(), sound.seals(), sound.waiting());
                System.out.println("head " + sound.head());
                System.out.println("key  " + sound.firstKey());
                System.out.println("Keep both elsewhere: the next verification takes them as --head and --key.");
                return 0;
            }
            case Verdict.Broken broken -> {
                System.out.println("The log is NOT sound. " + broken.where() + ": " + broken.why() + ".");
                return 1;
            }
        }
    }
}
