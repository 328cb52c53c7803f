package org.guichetunique.identity.token;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.identity.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Token exchange (RFC 8693): for a statement of the exchange about a person's request, a token for one authority in that
 * person's name. It says who ({@code sub}), by whom ({@code act}, under which {@code mandate}) and why ({@code purpose}, {@code case}). Nothing is
 * kept of it: it cannot be renewed, and ends after minutes.
 */
@Component
public final class PersonTokens implements AuthenticationProvider {

    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final Settings settings;
    private final Statements statements;
    private final JwtEncoder encoder;

    PersonTokens(Settings settings, Statements statements, JwtEncoder encoder) {
        this.settings = settings;
        this.statements = statements;
        this.encoder = encoder;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenExchangeAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OAuth2TokenExchangeAuthenticationToken asked = (OAuth2TokenExchangeAuthenticationToken) authentication;
        if (!(asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken caller) || !caller.isAuthenticated()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        RegisteredClient client = caller.getRegisteredClient();
        if (client == null || !client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.TOKEN_EXCHANGE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        boolean understood = JWT.equals(asked.getSubjectTokenType())
                && ACCESS_TOKEN.equals(asked.getRequestedTokenType())
                && isEmpty(asked.getActorToken())
                && asked.getAudiences().isEmpty()
                && asked.getResources().isEmpty();
        if (!understood) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        AuthorityScopes.check(client, asked.getScopes(), 1);
        Statements.Statement statement = statements.read(asked.getSubjectToken(), client.getClientId());
        Jwt token = token(client, asked.getScopes(), statement);
        return new OAuth2AccessTokenAuthenticationToken(
                client,
                caller,
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        token.getTokenValue(),
                        token.getIssuedAt(),
                        token.getExpiresAt(),
                        asked.getScopes()),
                null,
                Map.of("issued_token_type", ACCESS_TOKEN));
    }

    private Jwt token(RegisteredClient client, Set<String> scopes, Statements.Statement statement) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(settings.issuer().toString())
                .subject(statement.person())
                .audience(AuthorityScopes.audience(scopes))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(client.getTokenSettings().getAccessTokenTimeToLive()))
                .id(UUID.randomUUID().toString())
                .claim("client_id", client.getClientId())
                .claim("scope", List.copyOf(scopes))
                .claim("act", act(client, statement))
                .claim("purpose", statement.purpose());
        if (statement.caseId() != null) {
            claims.claim("case", statement.caseId());
        }
        if (statement.mandate() != null) {
            claims.claim(
                    "mandate",
                    Map.of(
                            "kind", statement.mandate().kind(),
                            "id", statement.mandate().id()));
        }
        return encoder.encode(JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.RS256).type("at+jwt").build(), claims.build()));
    }

    /** The exchange calls; before it, where there is a mandate, somebody acted for the person (RFC 8693, 4.1). */
    private static Map<String, Object> act(RegisteredClient client, Statements.Statement statement) {
        return statement.mandate() == null
                ? Map.of("sub", client.getClientId())
                : Map.of(
                        "sub",
                        client.getClientId(),
                        "act",
                        Map.of("sub", statement.mandate().actor()));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
