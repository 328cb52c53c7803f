package org.guichetunique.exchange.callback;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.guichetunique.exchange.call.LateReplies;
import org.guichetunique.exchange.call.LateReply;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks who sends an answer before it is taken in. An answer is a JWT of the type {@code callback+jwt} (RFC 7515, 7519)
 * that the authority signs with a key of its published set; its claims are {@code iss} (the authority's code), {@code aud}
 * (the platform), {@code iat}, {@code exp}, {@code jti}, {@code key} (the call's idempotency key), {@code status} and,
 * where there is one, {@code body}.
 */
public final class SignedCallbacks {

    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final long BETWEEN_FETCHES_MILLIS = 1_000;

    private final Contracts contracts;
    private final LateReplies answers;
    private final String audience;
    private final PublishedKeys publishedKeys;
    private final UnaryOperator<String> configuration;
    private final Map<String, DefaultJWTProcessor<SecurityContext>> processors = new ConcurrentHashMap<>();

    /**
     * @param audience what an authority must name as the receiver
     * @param publishedKeys fetches an authority's keys
     * @param configuration replaces {@code ${name}} in the address of an authority's keys
     */
    public SignedCallbacks(
            Contracts contracts,
            LateReplies answers,
            String audience,
            PublishedKeys publishedKeys,
            UnaryOperator<String> configuration) {
        this.contracts = contracts;
        this.answers = answers;
        this.audience = audience;
        this.publishedKeys = publishedKeys;
        this.configuration = configuration;
    }

    /** What became of a callback. */
    public sealed interface Verdict {
        /** It is the authority's; see what came of what it says. */
        record Taken(LateReplies.Receipt receipt) implements Verdict {}

        /** It is not, or not shown to be; nothing was kept of it. */
        record Forged() implements Verdict {}

        /** It is the authority's and does not say what a callback says. */
        record Unreadable() implements Verdict {}

        /** The authority's keys cannot be had for now: to be sent again. */
        record Undecided() implements Verdict {}
    }

    /**
     * @param code of the authority that is said to call
     * @param message compact serialisation, of a size that the caller has bounded
     */
    public Verdict receive(String code, String message) {
        Optional<Authority> authority = contracts.authority(code).filter(one -> one.callbackKeys() != null);
        if (authority.isEmpty()) {
            return new Verdict.Forged();
        }
        try {
            JWTClaimsSet claims = processor(authority.get()).process(message, null);
            return answer(code, claims)
                    .<Verdict>map(answer -> new Verdict.Taken(answers.take(answer)))
                    .orElseGet(Verdict.Unreadable::new);
        } catch (KeySourceException e) {
            return new Verdict.Undecided();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return new Verdict.Forged();
        }
    }

    private static Optional<LateReply> answer(String code, JWTClaimsSet claims) {
        try {
            String key = claims.getStringClaim("key");
            Integer status = claims.getIntegerClaim("status");
            Map<String, Object> body = claims.getJSONObjectClaim("body");
            if (key == null || key.length() > 80 || key.indexOf(0) >= 0 || status == null) {
                return Optional.empty();
            }
            JsonNode content = body == null ? null : JsonMapper.shared().valueToTree(body);
            return Optional.of(new LateReply(code, key, status, content));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(Authority authority) {
        return processors.computeIfAbsent(authority.code(), code -> fresh(authority));
    }

    private DefaultJWTProcessor<SecurityContext> fresh(Authority authority) {
        var keys = JWKSourceBuilder.create(
                        address(authority.callbackKeys()),
                        keySet -> new Resource(publishedKeys.at(URI.create(keySet.toString())), "application/json"))
                .rateLimited(BETWEEN_FETCHES_MILLIS)
                .build();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("callback+jwt")));
        // Asymmetric only: "none" and the HS family find no key to be checked with.
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.RS256), keys));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                audience,
                new JWTClaimsSet.Builder().issuer(authority.code()).build(),
                Set.of("iat", "exp", "jti", "key", "status"));
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    private URL address(@Nullable String written) {
        try {
            return URI.create(configuration.apply(String.valueOf(written))).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("Not an address of keys: " + written, e);
        }
    }
}
