package org.guichetunique.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichetunique.identity.Settings;
import org.guichetunique.identity.UnusableSetting;
import org.guichetunique.identity.client.RegisteredClients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/** Checks what the exchange states about a person's request: signed by its key, for us, for minutes. */
@Component
final class Statements {

    private static final String TYPE = "guichet-statement+jwt";
    private static final int LONGEST = 4_000;
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(2);
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final String PERSON = "[A-Za-z0-9._:@-]{1,80}";
    private static final String PURPOSE = "[a-z][a-z0-9-]{0,79}";
    private static final String CASE = "[0-9a-f-]{36}";

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    Statements(Settings settings) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, new ImmutableJWKSet<>(keys(settings.exchangeCertificates()))));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                settings.issuer() + "/oauth2/token",
                new JWTClaimsSet.Builder().issuer(RegisteredClients.EXCHANGE).build(),
                Set.of("sub", "iat", "exp", "jti", "purpose"));
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /**
     * @param caseId null where it is for no case
     * @param mandate by which another acts for the person; null where they act themself
     */
    record Statement(
            String person,
            String purpose,
            @Nullable String caseId,
            @Nullable Mandate mandate) {}

    /**
     * @param actor who acts, under the identifier of their account
     * @param kind such as {@code child}
     */
    record Mandate(String actor, String kind, String id) {}

    /** @throws OAuth2AuthenticationException with {@code invalid_request}, as RFC 8693 wants it, for one that is not good */
    Statement read(String token, String client) {
        if (token.length() > LONGEST) {
            throw refused();
        }
        try {
            JWTClaimsSet claims = processor.process(token, null);
            Duration life = Duration.between(
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant());
            String person = claims.getSubject();
            String purpose = claims.getStringClaim("purpose");
            String caseId = claims.getStringClaim("case");
            boolean sound = client.equals(claims.getIssuer())
                    && life.isPositive()
                    && life.compareTo(LONGEST_LIFE) <= 0
                    && person.matches(PERSON)
                    && !person.equals(client)
                    && purpose.matches(PURPOSE)
                    && (caseId == null || caseId.matches(CASE));
            if (sound) {
                return new Statement(person, purpose, caseId, mandate(claims));
            }
        } catch (ParseException | BadJOSEException | JOSEException e) {
            // Said below, in the same words for every reason.
        }
        throw refused();
    }

    /** @throws ParseException where the statement speaks of an actor or a mandate, and not of both as they should be */
    private static @Nullable Mandate mandate(JWTClaimsSet claims) throws ParseException {
        Map<String, Object> act = claims.getJSONObjectClaim("act");
        Map<String, Object> mandate = claims.getJSONObjectClaim("mandate");
        if (act == null && mandate == null) {
            return null;
        }
        if (act == null || mandate == null) {
            throw new ParseException("An actor and a mandate go together", 0);
        }
        String actor = String.valueOf(act.get("sub"));
        String kind = String.valueOf(mandate.get("kind"));
        String id = String.valueOf(mandate.get("id"));
        if (!actor.matches(PERSON)
                || !kind.matches(PURPOSE)
                || !id.matches(CASE)
                || act.size() != 1
                || mandate.size() != 2) {
            throw new ParseException("No mandate", 0);
        }
        return new Mandate(actor, kind, id);
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }

    private static JWKSet keys(String file) {
        if (file.isBlank()) {
            return new JWKSet();
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            List<JWK> keys = new ArrayList<>();
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                if (!(certificate.getPublicKey() instanceof ECPublicKey key)
                        || !Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
                    throw unusable(file);
                }
                keys.add(new ECKey.Builder(Curve.P_256, key)
                        .keyIDFromThumbprint()
                        .build());
            }
            if (keys.isEmpty()) {
                throw new UnusableSetting("GUICHET_EXCHANGE_CERTIFICATES holds no certificate: " + file + ".");
            }
            return new JWKSet(keys);
        } catch (IOException | CertificateException | JOSEException e) {
            throw unusable(file);
        }
    }

    private static UnusableSetting unusable(String file) {
        return new UnusableSetting("GUICHET_EXCHANGE_CERTIFICATES must name a file of certificates (PEM) with keys on"
                + " P-256, and " + file + " is none.");
    }
}
