package org.guichetunique.simulators.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks access tokens (RFC 9068) against the issuer's published keys. */
public final class AccessTokens {
    private static final int TIME_LIMIT_MILLIS = 3000;
    private static final int LARGEST_KEY_SET = 64 * 1024;
    private static final int LARGEST_TOKEN = 8 * 1024;
    private static final long BETWEEN_FETCHES_MILLIS = 1000;
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final String SCHEME = "Bearer ";

    private final URI issuer;
    private volatile @Nullable DefaultJWTProcessor<SecurityContext> processor;

    public AccessTokens(URI issuer) {
        this.issuer = issuer;
    }

    /** @param header the Authorization header as it came, null when there was none */
    public Judgement judge(@Nullable String header, String authority) {
        if (header == null || header.isBlank()) {
            return Judgement.of(Verdict.MISSING);
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || header.length() > LARGEST_TOKEN) {
            return Judgement.of(Verdict.INVALID);
        }
        try {
            var claims = processor().process(header.substring(SCHEME.length()).trim(), null);
            return claims.getAudience().contains(authority)
                    ? new Judgement(Verdict.ADMITTED, Grounds.in(claims))
                    : Judgement.of(Verdict.MEANT_FOR_OTHERS);
        } catch (KeySourceException e) {
            return Judgement.of(Verdict.UNDECIDED);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Judgement.of(Verdict.INVALID);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() {
        var ready = processor;
        if (ready == null) {
            // Not at start: the issuer may start after the authorities.
            ready = fresh();
            processor = ready;
        }
        return ready;
    }

    private DefaultJWTProcessor<SecurityContext> fresh() {
        var keys = JWKSourceBuilder.create(
                        keysAddress(),
                        new DefaultResourceRetriever(TIME_LIMIT_MILLIS, TIME_LIMIT_MILLIS, LARGEST_KEY_SET))
                .rateLimited(BETWEEN_FETCHES_MILLIS)
                .build();
        var fresh = new DefaultJWTProcessor<SecurityContext>();
        fresh.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        // Asymmetric only: with these two, "none" and the HS family find no key to be checked with.
        fresh.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(
                new JWTClaimsSet.Builder().issuer(issuer.toString()).build(), Set.of("exp", "aud"));
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        fresh.setJWTClaimsSetVerifier(claims);
        return fresh;
    }

    private URL keysAddress() {
        try {
            return URI.create(issuer + "/oauth2/jwks").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The issuer's address is not one: " + issuer, e);
        }
    }
}
