package org.guichetunique.exchange.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guichetunique.exchange.contract.Authority;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * OAuth 2 client credentials: one short-lived token per authority, whose audience is that authority alone, so that a
 * token shown to one ministry opens no other.
 */
public final class ClientCredentials implements AccessTokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    private final String tokenAddress;
    private final String clientId;
    private final String clientSecret;
    private final RestClientClientCredentialsTokenResponseClient client;
    private final Map<String, OAuth2AccessToken> tokens = new ConcurrentHashMap<>();

    public ClientCredentials(String tokenAddress, String clientId, String clientSecret) {
        this.tokenAddress = tokenAddress;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(TIME_LIMIT);
        this.client = new RestClientClientCredentialsTokenResponseClient();
        this.client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build());
    }

    @Override
    public String tokenFor(Authority authority) throws Transport.TransportException {
        OAuth2AccessToken token = tokens.get(authority.code());
        if (token == null || expiresSoon(token)) {
            token = fetch(authority);
            tokens.put(authority.code(), token);
        }
        return token.getTokenValue();
    }

    private static boolean expiresSoon(OAuth2AccessToken token) {
        Instant end = token.getExpiresAt();
        return end != null && Instant.now().plus(MARGIN).isAfter(end);
    }

    private OAuth2AccessToken fetch(Authority authority) throws Transport.TransportException {
        ClientRegistration registration = ClientRegistration.withRegistrationId(authority.code())
                .tokenUri(tokenAddress)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("authority:" + authority.code())
                .build();
        try {
            return client.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration))
                    .getAccessToken();
        } catch (OAuth2AuthorizationException e) {
            throw new Transport.TransportException(
                    Outcome.Reason.TOKEN,
                    false,
                    "The sign-in service gives no token: " + e.getError().getErrorCode());
        }
    }
}
