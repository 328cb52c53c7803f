package org.guichetunique.identity.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Salted SHA-256. A client's secret is random and long, so it cannot be guessed from its digest, and it is compared at
 * each token request: a hash that is slow on purpose would protect nothing and slow down every exchange.
 */
public final class ClientSecrets implements PasswordEncoder {

    private static final String PREFIX = "{salted-sha256}";
    private static final int SALT_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        if (secret == null) {
            return null;
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return PREFIX + HEX.formatHex(salt) + HEX.formatHex(digest(salt, secret));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String kept) {
        if (secret == null || kept == null || !kept.startsWith(PREFIX)) {
            return false;
        }
        byte[] content = HEX.parseHex(kept.substring(PREFIX.length()));
        byte[] salt = Arrays.copyOf(content, SALT_BYTES);
        byte[] expected = Arrays.copyOfRange(content, SALT_BYTES, content.length);
        return MessageDigest.isEqual(expected, digest(salt, secret));
    }

    private static byte[] digest(byte[] salt, CharSequence secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return sha256.digest(secret.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
