package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions.Folders;

/** The published files in a folder of their own, to be spoilt. */
final class Copy {

    static final String BIRTH = "procedures/birth-and-family-rights/";
    static final String BPMN = BIRTH + "birth-and-family-rights.bpmn";

    private final Path folder;

    Copy(Path folder) {
        this.folder = folder;
        Folders published = Folders.under(Folders.home());
        copy(published.dictionary(), "dictionary");
        copy(published.authorities().getFirst(), "authorities");
        copy(published.procedures(), "procedures");
        copy(published.lifeEvents().getParent(), "life-events");
        copy(published.mandates().getParent(), "mandates");
        copy(published.holidays().getParent(), "calendar");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Replaces the first occurrence. */
    Copy replace(String name, String right, String wrong) {
        String text = read(name);
        assertThat(text).as(name).contains(right);
        int at = text.indexOf(right);
        return write(name, text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    Copy write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of the first occurrence, counted from 1. */
    int lineOf(String name, String text) {
        String all = read(name);
        int at = all.indexOf(text);
        assertThat(at).as("'%s' in %s", text, name).isNotNegative();
        return (int) all.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    List<Finding> check() {
        Findings findings = new Findings();
        Check.run(
                new Folders(
                        file("dictionary"),
                        List.of(file("authorities")),
                        file("procedures"),
                        file("life-events/life-events.yaml")),
                findings);
        return findings.all();
    }

    private void copy(Path from, String to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(to).resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
