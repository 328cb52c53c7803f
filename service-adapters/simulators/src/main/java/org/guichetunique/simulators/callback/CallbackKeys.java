package org.guichetunique.simulators.callback;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The keys with which each authority signs; new ones at every start. */
public final class CallbackKeys {
    private final Map<String, ECKey> keys = new ConcurrentHashMap<>();

    /** The authority's public keys, as it publishes them. */
    public Map<String, Object> published(String authority) {
        return new JWKSet(key(authority).toPublicJWK()).toJSONObject();
    }

    String signed(String authority, JWTClaimsSet claims) {
        var key = key(authority);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("callback+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private ECKey key(String authority) {
        return keys.computeIfAbsent(authority, unused -> {
            try {
                return new ECKeyGenerator(Curve.P_256)
                        .keyID(UUID.randomUUID().toString())
                        .generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
