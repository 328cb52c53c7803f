package org.guichetunique.testing.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guichetunique.procedures.Definitions.Folders;

/** The published contracts with shorter time limits and delays, which are only words in a file. */
public final class HastyAuthorities {

    private HastyAuthorities() {}

    /** @param attempts in all, before a failure becomes an incident */
    public static Path in(Path folder, String timeLimit, int attempts) {
        return copied(folder, lines -> hurried(lines, timeLimit, attempts, 1000, 100));
    }

    /** The same, and an authority is left in peace for a second once half of so many calls fail. */
    public static Path withCircuit(Path folder, String timeLimit, int attempts, int calls) {
        return copied(folder, lines -> hurried(lines, timeLimit, attempts, calls, 50));
    }

    /** As published, but that a failure soon becomes an incident. */
    public static Path withAttempts(Path folder, int attempts) {
        return copied(
                folder,
                lines -> lines.stream()
                        .map(line -> line.replaceFirst("^  attempts: .*", "  attempts: " + attempts))
                        .toList());
    }

    private static Path copied(Path folder, UnaryOperator<List<String>> change) {
        Path published = Folders.home().resolve("service-adapters/authorities");
        try (Stream<Path> authorities = Files.list(published)) {
            for (Path authority : authorities.toList()) {
                Path copy = Files.createDirectories(
                        folder.resolve(authority.getFileName().toString()));
                try (Stream<Path> files = Files.list(authority)) {
                    for (Path file : files.toList()) {
                        Files.copy(
                                file, copy.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                Files.write(
                        copy.resolve("authority.yaml"),
                        change.apply(Files.readAllLines(authority.resolve("authority.yaml"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static List<String> hurried(
            List<String> lines, String timeLimit, int attempts, int circuitCalls, int failurePercent) {
        List<String> hurried = new ArrayList<>(lines.stream()
                .map(line -> line.replaceFirst("^timeLimit: .*", "timeLimit: " + timeLimit)
                        .replaceFirst("^  first: .*", "  first: PT0.1S")
                        .replaceFirst("^  factor: .*", "  factor: 1")
                        .replaceFirst("^  atMost: .*", "  atMost: PT1S")
                        .replaceFirst("^  attempts: .*", "  attempts: " + attempts))
                .toList());
        hurried.addAll(List.of(
                "circuitBreaker:", "  calls: " + circuitCalls, "  failurePercent: " + failurePercent, "  pause: PT1S"));
        return hurried;
    }
}
