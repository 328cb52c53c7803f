package org.guichetunique.exchange.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The one digest of the log. */
final class Sha256 {

    static final int BYTES = 32;

    private Sha256() {}

    static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Of a message's compact JSON text after the exchange's identifier, so that equal messages cannot be told to be equal,
     * while whoever holds a message can prove that it is the one.
     */
    static String ofMessage(UUID exchange, JsonNode message) {
        return HexFormat.of()
                .formatHex(of(
                        exchange.toString().getBytes(StandardCharsets.UTF_8),
                        message.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }

    /** One of several digests that stand behind one another. */
    static byte[] at(byte[] digests, int index) {
        return Arrays.copyOfRange(digests, index * BYTES, (index + 1) * BYTES);
    }
}
