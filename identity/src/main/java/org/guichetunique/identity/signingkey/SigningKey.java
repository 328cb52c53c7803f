package org.guichetunique.identity.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.UUID;

/**
 * RSA of 2048 bits for RS256, the one algorithm that every OpenID Connect client must know; its strength suffices for
 * a key that is replaced within weeks.
 *
 * @param signsFrom the moment from which it signs, unless a newer one does by then
 */
record SigningKey(RSAKey pair, Instant signsFrom) {

    private static final int BITS = 2048;

    static SigningKey create(Instant signsFrom) {
        try {
            RSAKey pair = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new SigningKey(pair, signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key can be generated", e);
        }
    }

    String kid() {
        return pair.getKeyID();
    }
}
