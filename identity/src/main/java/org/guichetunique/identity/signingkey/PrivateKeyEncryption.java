package org.guichetunique.identity.signingkey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.guichetunique.identity.UnusableSetting;
import org.guichetunique.identity.secret.DerivedKeys;
import org.springframework.stereotype.Component;

/** AES-256-GCM, the nonce in front, bound to the key's identifier so that two rows cannot be exchanged. */
@Component
final class PrivateKeyEncryption {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    PrivateKeyEncryption(DerivedKeys keys) {
        this.key = keys.derive("signing keys", "AES");
    }

    byte[] encrypt(String kid, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, kid, nonce).doFinal(plain);
            byte[] kept = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, kept, NONCE_BYTES, sealed.length);
            return kept;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM fails on " + plain.length + " bytes", e);
        }
    }

    /** @throws UnusableSetting if the secret is not the one that the key was encrypted with, or the row was changed */
    byte[] decrypt(String kid, byte[] kept) {
        try {
            return cipher(Cipher.DECRYPT_MODE, kid, Arrays.copyOf(kept, NONCE_BYTES))
                    .doFinal(kept, NONCE_BYTES, kept.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new UnusableSetting("GUICHET_KEY_ENCRYPTION_SECRET does not open the signing keys kept in the"
                    + " database: set it to the secret that they were created with.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key " + kid + " cannot be read", e);
        }
    }

    private Cipher cipher(int mode, String kid, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
