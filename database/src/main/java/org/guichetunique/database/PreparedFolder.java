package org.guichetunique.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;

/**
 * The data folder of a server that was initialised and migrated once in this process: a copy of it is ready in a tenth
 * of the time that making another would take.
 */
final class PreparedFolder {

    /** The system property that names a folder in memory, say, for what the tests forget anyway. */
    static final String PLACE = "guichet.temporary-databases";

    /** Rather the disk than memory that others need. */
    private static final long ROOM = 4L << 30;

    private final Path original;

    /** @param prepare fills the folder that it is given and lets go of it */
    PreparedFolder(Consumer<Path> prepare) {
        original = folder();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(original)));
        prepare.accept(original);
    }

    /** A copy that belongs to the caller. */
    Path copy() {
        Path copy = folder();
        try {
            Files.walkFileTree(original, new Copying(copy));
        } catch (IOException e) {
            throw new UncheckedIOException("The prepared database cannot be copied", e);
        }
        return copy;
    }

    private static Path folder() {
        try {
            // Readable by nobody else, as the server demands.
            return Files.createTempDirectory(place(), "guichet-database");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place() throws IOException {
        Path usual = Path.of(System.getProperty("java.io.tmpdir"));
        Path wished = Path.of(System.getProperty(PLACE, usual.toString()));
        return Files.isWritable(wished) && Files.getFileStore(wished).getUsableSpace() > ROOM ? wished : usual;
    }

    void delete(Path copy) {
        try {
            Files.walkFileTree(copy, new Deleting());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Copying extends SimpleFileVisitor<Path> {

        private final Path target;

        Copying(Path target) {
            this.target = target;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Path there = target.resolve(original.relativize(folder));
            if (!there.equals(target)) {
                Files.copy(folder, there, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, target.resolve(original.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
