package org.guichetunique.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the owner of everything, drawn once and kept beside the server's folder, where its user alone reads it. */
final class OwnerPassword {

    private static final int BYTES = 24;
    private static final String FILE = "database-owner.password";

    private OwnerPassword() {}

    /** @param folder of the server's data */
    static String of(Path folder) {
        Path file = folder.toAbsolutePath().resolveSibling(FILE);
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        try {
            Files.createDirectories(file.getParent());
            Path written = Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, HexFormat.of().formatHex(drawn), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            // Drawn at an earlier start.
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written", e);
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
