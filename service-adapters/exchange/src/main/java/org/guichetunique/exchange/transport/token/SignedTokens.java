package org.guichetunique.exchange.transport.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * Short statements that are signed for one call: with a private key, where the secret is one (JWK or PEM), and otherwise
 * with the secret itself (HS256).
 */
final class SignedTokens {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private SignedTokens() {}

    static String signed(String secret, String issuer, @Nullable String audience, String subject)
            throws TransportException {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(GOOD_FOR)))
                .build();
        try {
            JWK key = key(secret);
            JWSSigner signer = signer(key, secret);
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm(key))
                            .keyID(key == null ? null : key.getKeyID())
                            .build(),
                    claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            // Says what is wrong with the key, and would quote it.
            throw new TransportException(Reason.TOKEN, false, "The key with which a token is signed is not usable");
        }
    }

    private static @Nullable JWK key(String secret) throws JOSEException, ParseException {
        if (secret.startsWith("{")) {
            return JWK.parse(secret);
        }
        return secret.startsWith("-----BEGIN") ? JWK.parseFromPEMEncodedObjects(secret) : null;
    }

    private static JWSSigner signer(@Nullable JWK key, String secret) throws JOSEException {
        return switch (key) {
            case null -> new MACSigner(secret.getBytes(StandardCharsets.UTF_8));
            case ECKey ec -> new ECDSASigner(ec);
            case RSAKey rsa -> new RSASSASigner(rsa);
            default -> throw new JOSEException("Neither EC nor RSA");
        };
    }

    private static JWSAlgorithm algorithm(@Nullable JWK key) {
        if (key instanceof ECKey ec) {
            return Curve.P_384.equals(ec.getCurve()) ? JWSAlgorithm.ES384 : JWSAlgorithm.ES256;
        }
        return key == null ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256;
    }
}
