package org.guichetunique.portal.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.DigestUtils;

/**
 * Takes a program apart that holds other jars, the way Spring Boot recommends where it is started often: nearly half of its
 * start is spent on finding classes in jars within a jar.
 */
final class PlainJars {

    private PlainJars() {}

    /** @return the same program beside its libraries; taken apart again when the packed one is another */
    static synchronized Path of(Path packed) {
        Path folder = packed.resolveSibling(packed.getFileName() + "-apart");
        Path plain = folder.resolve(packed.getFileName());
        try {
            // All builds of a version bear the same time.
            String build = build(packed);
            Path taken = folder.resolve("taken-from");
            if (!Files.exists(taken) || !Files.readString(taken).equals(build)) {
                Process tool = new ProcessBuilder(
                                java(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djarmode=tools",
                                "-jar",
                                packed.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (tool.waitFor() != 0) {
                    throw new IllegalStateException(packed + " cannot be taken apart");
                }
                Files.writeString(taken, build);
            }
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String java() {
        return Optional.of(ProcessHandle.current().info())
                .flatMap(ProcessHandle.Info::command)
                .orElse("java");
    }

    private static String build(Path packed) throws IOException {
        try (InputStream bytes = Files.newInputStream(packed)) {
            return DigestUtils.md5DigestAsHex(bytes);
        }
    }
}
