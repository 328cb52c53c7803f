package org.guichetunique.exchange.transport.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichetunique.exchange.transport.http.KeyStores;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What the exchange states about a call in a person's name, signed with its own key (ES256) and good for a minute. It
 * says plainly that it comes from the exchange and not from the person, who may have left days ago.
 */
final class CallStatements {

    /** Tells a statement from every other token that this key might ever sign. */
    static final String TYPE = "guichet-statement+jwt";

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final String issuer;
    private final String audience;
    private final Supplier<ECKey> key;

    /**
     * @param issuer the exchange's client at the sign-in service
     * @param audience the token endpoint
     */
    CallStatements(String issuer, String audience, Supplier<ECKey> key) {
        this.issuer = issuer;
        this.audience = audience;
        this.key = key;
    }

    /** The first key of a key store, read when it is needed. */
    static Supplier<ECKey> keyIn(KeyStores stores, String name) {
        return () -> {
            try {
                KeyStores.Opened opened = stores.open(name);
                String alias = opened.keyAlias();
                if (!(opened.certificate(alias).getPublicKey() instanceof ECPublicKey open)
                        || !(opened.store().getKey(alias, opened.password()) instanceof ECPrivateKey secret)) {
                    throw new GeneralSecurityException("The key in '" + name + "' is not on a curve");
                }
                return new ECKey.Builder(Curve.P_256, open)
                        .privateKey(secret)
                        .keyIDFromThumbprint()
                        .build();
            } catch (KeyStores.UnusableStore
                    | GeneralSecurityException
                    | JOSEException
                    | IllegalStateException
                    | IllegalArgumentException e) {
                throw new OAuth2AuthorizationException(
                        new OAuth2Error("no_signing_key", String.valueOf(e.getMessage()), null), e);
            }
        };
    }

    /** @throws OAuth2AuthorizationException when there is no key to sign with */
    Jwt about(PersonTokens.Grounds grounds) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(grounds.person())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(GOOD_FOR)))
                .claim("purpose", grounds.purpose());
        if (grounds.caseId() != null) {
            claims.claim("case", grounds.caseId().toString());
        }
        if (grounds.actor() != null) {
            claims.claim("act", Map.of("sub", grounds.actor().subject()))
                    .claim(
                            "mandate",
                            Map.of(
                                    "kind", grounds.actor().kind(),
                                    "id", grounds.actor().mandate().toString()));
        }
        try {
            ECKey signing = key.get();
            JWSSigner signer = new ECDSASigner(signing);
            SignedJWT statement = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(TYPE))
                            .keyID(signing.getKeyID())
                            .build(),
                    claims.build());
            statement.sign(signer);
            return new Jwt(
                    statement.serialize(),
                    now,
                    now.plus(GOOD_FOR),
                    statement.getHeader().toJSONObject(),
                    statement.getJWTClaimsSet().getClaims());
        } catch (JOSEException | ParseException e) {
            throw new OAuth2AuthorizationException(
                    new OAuth2Error("no_signing_key", String.valueOf(e.getMessage()), null), e);
        }
    }
}
