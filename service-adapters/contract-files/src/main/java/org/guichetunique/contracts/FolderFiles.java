package org.guichetunique.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.jspecify.annotations.Nullable;

/** The files of one folder, each read once, with the overlays that are about it. */
final class FolderFiles {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
    private static final int MOST_FILES = 500;

    private final Path folder;
    private final Findings findings;
    private final List<SourceFile> overlays = new ArrayList<>();
    private final Map<Path, Optional<LocatedDocument>> read = new HashMap<>();
    private final Set<Path> used = new LinkedHashSet<>();

    FolderFiles(Path folder, Findings findings) {
        this.folder = folder.normalize();
        this.findings = findings;
        readOverlays();
    }

    /** Overlays stand directly in the folder and say so in their names; they apply in the order of these. */
    private void readOverlays() {
        for (Path path : overlayPaths(folder)) {
            SourceFile.readForeign(path, findings).ifPresent(file -> {
                if (Overlay.isOne(file)) {
                    overlays.add(file);
                } else {
                    findings.add(file, "", "Not an overlay: 'overlay: 1.0.0' is missing");
                }
            });
        }
    }

    static List<Path> overlayPaths(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(FolderFiles::isOverlay).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    private static boolean isOverlay(Path path) {
        String name = String.valueOf(path.getFileName());
        return ENDINGS.stream()
                .anyMatch(ending -> name.equals("overlay" + ending) || name.endsWith(".overlay" + ending));
    }

    /** The file that an overlay names as what it extends; null where none names one. */
    @Nullable
    Path extended() {
        return overlays.stream()
                .filter(overlay -> overlay.root().has("extends"))
                .map(overlay -> folder.resolve(extendedName(overlay)).normalize())
                .findFirst()
                .orElse(null);
    }

    private static String extendedName(SourceFile overlay) {
        String name = overlay.root().path("extends").asString("");
        // By the specification it may be the address at which the file is published.
        return References.decoded(name.substring(name.lastIndexOf('/', name.contains(":") ? name.length() : -1) + 1));
    }

    /** @return empty, with a finding where there is a file that cannot be used, where it is not in the folder */
    Optional<LocatedDocument> read(Path path) {
        Path file = path.normalize();
        if (!file.startsWith(folder) || !isInside(file) || read.size() >= MOST_FILES) {
            return Optional.empty();
        }
        Optional<LocatedDocument> known = read.get(file);
        if (known == null) {
            known = SourceFile.readForeign(file, findings).map(LocatedDocument::of);
            known.ifPresent(document -> overlay(file, document));
            read.put(file, known);
            used.add(file);
        }
        return known;
    }

    /** A link may lead out of the folder, which its name does not show. */
    private boolean isInside(Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private void overlay(Path file, LocatedDocument document) {
        for (SourceFile overlay : overlays) {
            boolean about = overlay.root().has("extends")
                    ? folder.resolve(extendedName(overlay)).normalize().equals(file)
                    : read.isEmpty();
            if (about) {
                used.add(overlay.path());
                Overlay.apply(overlay, document, findings);
            }
        }
    }

    /** Whatever an overlay is about must have been read. */
    void refuseUnusedOverlays() {
        for (SourceFile overlay : overlays) {
            if (!used.contains(overlay.path())) {
                findings.add(
                        overlay,
                        "/extends",
                        "The contract does not use " + extendedName(overlay) + ", which this overlay is about");
            }
        }
    }

    /** What a file is called within the folder. */
    String name(Path file) {
        return folder.relativize(file.normalize()).toString().replace('\\', '/');
    }

    /** Everything that was read, the contract's own file first. */
    List<Path> used() {
        return List.copyOf(used);
    }
}
