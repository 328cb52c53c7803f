package org.guichetunique.contracts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;

/** A ministry's folder that a test writes. */
final class Folder {

    private final Path path;
    private final Findings findings = new Findings();

    Folder(Path path) {
        this.path = path;
    }

    Folder with(String name, String text) throws IOException {
        return with(name, text, StandardCharsets.UTF_8);
    }

    Folder with(String name, String text, Charset charset) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, charset);
        return this;
    }

    SourceFile document() {
        return ContractFolder.read(path, findings)
                .orElseThrow(() -> new AssertionError(messages()))
                .document();
    }

    JsonNode at(String pointer) {
        return document().root().at(pointer);
    }

    /** What was found, each as {@code file:line: message}. */
    List<String> messages() {
        return findings.all().stream()
                .map(finding -> path.relativize(finding.file()) + ":" + finding.line() + ": " + finding.message())
                .toList();
    }

    List<String> refused() {
        ContractFolder.read(path, findings);
        return messages();
    }
}
