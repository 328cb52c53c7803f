package org.guichetunique.exchange.transport.token;

import java.util.UUID;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport.Envelope;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.RestClientTokenExchangeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.TokenExchangeGrantRequest;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/**
 * OAuth 2 token exchange (RFC 8693): for a statement of ours about who asks for what, the sign-in service gives a token
 * in the person's name, in which the platform is the one who acts (ADR 7).
 */
final class PersonTokens implements AccessTokens {

    private static final int MOST = 10_000;

    private final TokenService service;
    private final CallStatements statements;
    private final RestClientTokenExchangeTokenResponseClient client = new RestClientTokenExchangeTokenResponseClient();
    private final KeptTokens<Grounds> tokens = new KeptTokens<>(MOST);

    PersonTokens(TokenService service, CallStatements statements) {
        this.service = service;
        this.statements = statements;
        client.setRestClient(TokenService.http());
    }

    /** All that a token says, so that it is used again for the same alone. */
    record Grounds(
            String authority,
            String person,
            String purpose,
            @Nullable UUID caseId,
            Call.@Nullable Actor actor) {}

    @Override
    public String tokenFor(Envelope envelope) throws TransportException {
        String person = envelope.onBehalfOf();
        if (person == null) {
            throw new TransportException(
                    Reason.TOKEN, false, "This authority answers only calls that are made in a person's name");
        }
        return tokens.get(
                new Grounds(
                        envelope.operation().authority().code(),
                        person,
                        envelope.purpose(),
                        envelope.caseId(),
                        envelope.actor()),
                this::fetch);
    }

    private OAuth2AccessToken fetch(Grounds grounds) {
        return client.getTokenResponse(new TokenExchangeGrantRequest(
                        service.client(AuthorizationGrantType.TOKEN_EXCHANGE, grounds.authority()),
                        statements.about(grounds),
                        null))
                .getAccessToken();
    }
}
