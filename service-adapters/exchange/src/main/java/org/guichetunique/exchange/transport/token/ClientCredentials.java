package org.guichetunique.exchange.transport.token;

import org.guichetunique.exchange.call.Transport.Envelope;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/**
 * OAuth 2 client credentials: one short-lived token per authority, whose audience is that authority alone, so that a
 * token shown to one ministry opens no other.
 */
final class ClientCredentials implements AccessTokens {

    private static final int MOST = 10_000;

    private final TokenService service;
    private final RestClientClientCredentialsTokenResponseClient client =
            new RestClientClientCredentialsTokenResponseClient();
    private final KeptTokens<String> tokens = new KeptTokens<>(MOST);

    ClientCredentials(TokenService service) {
        this.service = service;
        client.setRestClient(TokenService.http());
    }

    @Override
    public String tokenFor(Envelope envelope) throws TransportException {
        return tokens.get(envelope.operation().authority().code(), this::fetch);
    }

    private OAuth2AccessToken fetch(String authority) {
        return client.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(
                        service.client(AuthorizationGrantType.CLIENT_CREDENTIALS, authority)))
                .getAccessToken();
    }
}
