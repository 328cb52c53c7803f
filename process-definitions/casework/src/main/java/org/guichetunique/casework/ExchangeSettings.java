package org.guichetunique.casework;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who we are when we call an authority, and how the log of it is signed.
 *
 * @param tokenUri where a token is asked for
 * @param exchange the client that asks
 * @param callbacksUrl where authorities send answers that come later, without their code
 * @param logKeySecret under which the keys of the log are kept
 * @param logKeyMaxAge after which the log is signed with another key
 */
@ConfigurationProperties("guichet")
record ExchangeSettings(
        String tokenUri,
        Client exchange,
        @DefaultValue("http://localhost:8080/callbacks") String callbacksUrl,
        String logKeySecret,
        @DefaultValue("365d") Duration logKeyMaxAge) {

    ExchangeSettings {
        required(tokenUri, "guichet.token-uri");
        required(exchange, "guichet.exchange.client-secret");
        required(logKeySecret, "guichet.log-key-secret");
    }

    /** @param clientSecret of the client at the token address */
    record Client(@DefaultValue("exchange") String clientId, String clientSecret) {

        Client {
            required(clientSecret, "guichet.exchange.client-secret");
        }
    }

    private static void required(@Nullable Object value, String name) {
        Objects.requireNonNull(value, () -> name + " must be set");
    }
}
