package org.guichetunique.casework.casefile.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Contents by their SHA-256, in a folder that no web server shows. What is on its way in stands apart until all of it is
 * there and has been looked through.
 */
@Component
public final class ContentStore {

    /** In bytes: a page photographed by the best of telephones. */
    public static final long LARGEST = 10_000_000;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int SHARD = 2;
    private static final int BUFFER = 16_384;

    private final Path folder;

    ContentStore(ContentSettings settings) {
        this.folder = settings.attachments().toAbsolutePath().normalize();
    }

    /**
     * Takes in a stream as it comes.
     *
     * @param most bytes; not one more is written
     * @return a file that the caller keeps with {@link #keep} or drops
     * @throws Refused where it is empty, too large or finds no room; nothing is left of it
     * @throws IOException where the sender breaks off; nothing is left of it
     */
    public Path takeIn(InputStream in, long most) throws IOException, Refused {
        Path incoming = incoming();
        boolean whole = false;
        try {
            long size = copy(in, incoming, most);
            if (size == 0) {
                throw new Refused(Refusal.EMPTY);
            }
            whole = true;
            return incoming;
        } finally {
            if (!whole) {
                drop(incoming);
            }
        }
    }

    /** An empty place for something on its way in. */
    public Path incoming() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder.resolve("incoming")), "upload", "");
    }

    private static long copy(InputStream in, Path incoming, long most) throws IOException, Refused {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(incoming)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new Refused(Refusal.TOO_LARGE);
                }
                try {
                    out.write(buffer, 0, read);
                } catch (IOException e) {
                    throw new Refused(Refusal.NO_ROOM);
                }
            }
        } catch (FileSystemException e) {
            throw new Refused(Refusal.NO_ROOM);
        }
        return size;
    }

    public static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return java.util.HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whole or not at all, and once however often the same content comes. */
    public void keep(Path incoming, String digest) throws IOException {
        Path place = place(digest);
        Files.createDirectories(place.getParent());
        try {
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(incoming, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public void drop(Path incoming) {
        try {
            Files.deleteIfExists(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where the content is not there. */
    public Optional<Path> find(String digest) {
        Path place = place(digest);
        return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
    }

    public void remove(String digest) {
        drop(place(digest));
    }

    /** The contents of one of the 256 folders that were last written before an instant. */
    public List<String> olderThan(Instant before, int shard) throws IOException {
        Path place = folder.resolve(String.format("%02x", shard));
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> isOlder(file, before))
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> DIGEST.matcher(name).matches())
                    .toList();
        }
    }

    /** What was on its way in when its node died. */
    public void dropIncomingBefore(Instant before) throws IOException {
        Path incoming = folder.resolve("incoming");
        if (Files.isDirectory(incoming)) {
            try (Stream<Path> files = Files.list(incoming)) {
                files.filter(file -> isOlder(file, before)).forEach(this::drop);
            }
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("Not a digest");
        }
        return folder.resolve(digest.substring(0, SHARD)).resolve(digest);
    }
}
