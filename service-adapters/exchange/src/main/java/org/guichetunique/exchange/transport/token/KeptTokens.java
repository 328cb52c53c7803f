package org.guichetunique.exchange.transport.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/** Tokens until shortly before they expire. Callers who want the same one at the same time fetch it once. */
final class KeptTokens<K> {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration UNSAID = Duration.ofMinutes(1);

    private final Cache<K, OAuth2AccessToken> tokens;

    KeptTokens(int atMost) {
        this.tokens = Caffeine.newBuilder()
                .maximumSize(atMost)
                .expireAfter(Expiry.<K, OAuth2AccessToken>creating((key, token) -> goodFor(token)))
                .build();
    }

    String get(K key, Function<K, OAuth2AccessToken> fetch) throws TransportException {
        try {
            return tokens.get(key, fetch).getTokenValue();
        } catch (OAuth2AuthorizationException e) {
            throw TokenService.refused(e);
        }
    }

    private static Duration goodFor(OAuth2AccessToken token) {
        Instant end = token.getExpiresAt();
        return end == null ? UNSAID : Duration.between(Instant.now(), end).minus(MARGIN);
    }
}
