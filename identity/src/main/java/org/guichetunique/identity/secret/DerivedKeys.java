package org.guichetunique.identity.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.guichetunique.identity.Settings;
import org.springframework.stereotype.Component;

/** One independent 256-bit key for each purpose (HKDF with SHA-256, RFC 5869), so that none can stand in for another. */
@Component
public final class DerivedKeys {

    private static final int BYTES = 32;

    private final byte[] secret;

    DerivedKeys(Settings settings) {
        this.secret = settings.keyEncryptionSecret().getBytes(StandardCharsets.UTF_8);
    }

    /** @param algorithm what the key is for, as the JCA names it: {@code AES}, {@code HmacSHA256} */
    public SecretKey derive(String purpose, String algorithm) {
        HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand(("guichet-unique identity: " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java 25 has HKDF with SHA-256", e);
        }
    }
}
