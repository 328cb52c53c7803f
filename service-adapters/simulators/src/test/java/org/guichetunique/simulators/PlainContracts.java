package org.guichetunique.simulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The published contracts as if everybody spoke plain REST: what an authority promises does not depend on how it speaks. */
final class PlainContracts {
    private PlainContracts() {}

    static Path in(Path folder) throws IOException {
        try (var authorities = Files.list(Counter.CONTRACTS)) {
            for (var authority : authorities.filter(Files::isDirectory).toList()) {
                var copy = Files.createDirectories(
                        folder.resolve(authority.getFileName().toString()));
                Files.copy(authority.resolve("openapi.yaml"), copy.resolve("openapi.yaml"));
                Files.write(
                        copy.resolve("authority.yaml"),
                        Files.readAllLines(authority.resolve("authority.yaml")).stream()
                                .filter(line -> !line.startsWith("mutualTls:"))
                                .map(line -> line.replaceFirst("^transport: .*", "transport: rest"))
                                .toList());
            }
        }
        return folder;
    }
}
