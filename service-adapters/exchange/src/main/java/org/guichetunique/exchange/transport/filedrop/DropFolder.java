package org.guichetunique.exchange.transport.filedrop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder that we share with one authority. {@code requests} holds the batches for it, {@code answers} what it lays
 * down for us; {@code pending}, {@code done} and {@code refused} are ours.
 */
record DropFolder(Path root) {

    Path pending() throws IOException {
        return Files.createDirectories(root.resolve("pending"));
    }

    Path requests() throws IOException {
        return Files.createDirectories(root.resolve("requests"));
    }

    Path answers() throws IOException {
        return Files.createDirectories(root.resolve("answers"));
    }

    Path done() throws IOException {
        return Files.createDirectories(root.resolve("done"));
    }

    Path refused() throws IOException {
        return Files.createDirectories(root.resolve("refused"));
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)
                            && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Writes the whole file or none of it; on the disk when it returns. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Moves a file into another folder, if it is there. */
    static void move(Path file, Path folder) throws IOException {
        try {
            Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            // Moved before a crash.
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
