package org.guichetunique.exchange.transport.filedrop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** Closes batches: one file of lines for each window, and its manifest, which makes it valid. */
final class Batches {

    static final String LINES = ".jsonl";
    static final String MANIFEST = ".manifest.json";

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Batches() {}

    /**
     * Puts what has been waiting since before the window's end into that window's batch. What does not fit waits for the
     * next one.
     *
     * @return whether a batch was closed
     */
    static boolean close(DropFolder folder, Instant window) throws IOException {
        String name = NAME.format(window);
        Path manifest = folder.requests().resolve(name + MANIFEST);
        if (Files.exists(manifest) || Files.exists(folder.done().resolve(name + MANIFEST))) {
            return false;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        List<Path> taken = new ArrayList<>();
        for (Path pending : DropFolder.files(folder.pending(), ".json")) {
            boolean inTime = !Files.getLastModifiedTime(pending).toInstant().isAfter(window);
            if (inTime && lines.size() + Files.size(pending) < MOST_BYTES) {
                lines.write(Files.readAllBytes(pending));
                lines.write('\n');
                taken.add(pending);
            }
        }
        if (taken.isEmpty()) {
            return false;
        }
        byte[] bytes = lines.toByteArray();
        ManifestSums sums = ManifestSums.of(bytes);
        DropFolder.write(folder.requests().resolve(name + LINES), bytes);
        DropFolder.write(
                manifest,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("batch", name)
                        .put("sha256", sums.sha256())
                        .put("lines", sums.lines())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
        for (Path one : taken) {
            Files.deleteIfExists(one);
        }
        return true;
    }
}
