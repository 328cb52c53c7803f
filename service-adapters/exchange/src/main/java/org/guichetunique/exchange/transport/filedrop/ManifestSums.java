package org.guichetunique.exchange.transport.filedrop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/**
 * What a manifest says of a file, and what is so.
 *
 * @param sha256 in hexadecimal
 * @param lines each ended by a line feed
 */
record ManifestSums(String sha256, long lines) {

    static ManifestSums of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return new ManifestSums(HexFormat.of().formatHex(digest.digest()), lines(bytes, bytes.length));
    }

    /** Reads the file piece by piece: a night's answers need not fit into the memory. */
    static ManifestSums of(Path file) throws IOException {
        MessageDigest digest = digest();
        long lines = 0;
        byte[] piece = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
                lines += lines(piece, read);
            }
        }
        return new ManifestSums(HexFormat.of().formatHex(digest.digest()), lines);
    }

    static ManifestSums in(JsonNode manifest) {
        return new ManifestSums(
                manifest.path("sha256").asString(""), manifest.path("lines").asLong(-1));
    }

    private static long lines(byte[] bytes, int length) {
        long lines = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
