package org.guichetunique.procedures.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichetunique.procedures.Definitions.Folders;

/** Files that people drew with other tools; README.md beside them says whose. */
public final class ForeignModels {

    private ForeignModels() {}

    public static List<Path> all() {
        Path folder = Folders.home().resolve("process-definitions/procedures/src/test/resources/models");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
