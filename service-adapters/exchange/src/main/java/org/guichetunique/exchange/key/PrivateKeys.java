package org.guichetunique.exchange.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Locks private keys away under a secret that no database holds: whoever administers the database can read them there
 * and sign nothing.
 */
public final class PrivateKeys {

    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final String algorithm;
    private final SecretKey lock;

    /**
     * @param secret GUICHET_LOG_KEY_SECRET
     * @param purpose of the keys; one key's lock does not open another's
     * @param algorithm of the keys, such as {@code Ed25519}
     * @throws IllegalArgumentException when the secret is missing or short
     */
    public PrivateKeys(String secret, String purpose, String algorithm) {
        this.algorithm = algorithm;
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "GUICHET_LOG_KEY_SECRET must be set to a random text of at least 32 characters");
        }
        try {
            lock = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(("guichet-unique " + purpose).getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java 25 has HKDF with SHA-256", e);
        }
    }

    /** Bound to the key's identifier, so that two rows cannot be exchanged. */
    public byte[] lock(String id, PrivateKey key) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(key.getEncoded());
            byte[] kept = Arrays.copyOf(nonce, NONCE + locked.length);
            System.arraycopy(locked, 0, kept, NONCE, locked.length);
            return kept;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM fails", e);
        }
    }

    /** @throws IllegalStateException when the secret is another one */
    public PrivateKey unlock(String id, byte[] kept) {
        try {
            byte[] encoded = cipher(Cipher.DECRYPT_MODE, id, Arrays.copyOf(kept, NONCE))
                    .doFinal(kept, NONCE, kept.length - NONCE);
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (AEADBadTagException e) {
            throw new IllegalStateException(
                    "GUICHET_LOG_KEY_SECRET does not open the keys that are kept: set it to the secret of their creation",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key " + id + " cannot be read", e);
        }
    }

    private Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, lock, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
