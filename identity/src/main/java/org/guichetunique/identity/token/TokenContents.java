package org.guichetunique.identity.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guichetunique.identity.Settings;
import org.guichetunique.identity.account.Account;
import org.guichetunique.identity.account.Accounts;
import org.guichetunique.identity.client.BackOffices;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Fills each token just before it is signed. The account is read again each time, so that a renewed token says what is
 * true now, and an account closed in between gets none.
 */
@Component
final class TokenContents implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** Of the portal's interface for back offices: the audience of their tokens. */
    private static final String BACK_OFFICE_PATH = "/api/office";

    private final Accounts accounts;
    private final CodeRedemptions redemptions;
    private final Settings settings;

    TokenContents(Accounts accounts, CodeRedemptions redemptions, Settings settings) {
        this.accounts = accounts;
        this.settings = settings;
        this.redemptions = redemptions;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        AuthorizationGrantType grant = token.getAuthorizationGrantType();
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(grant)) {
            String client = token.getRegisteredClient().getClientId();
            if (BackOffices.isOne(client)) {
                token.getClaims()
                        .audience(new ArrayList<>(List.of(settings.portal() + BACK_OFFICE_PATH)))
                        .claim("authority", BackOffices.authority(client));
            } else {
                token.getClaims().audience(AuthorityScopes.audience(token.getAuthorizedScopes()));
            }
            return;
        }
        OAuth2Authorization authorization = token.getAuthorization();
        if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(grant)
                && OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())
                && authorization != null) {
            redemptions.redeem(authorization.getId());
        }
        Authentication person = Objects.requireNonNull(token.getPrincipal());
        Account account = account(person.getName());
        if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            token.getClaims().claims(claims -> claims.putAll(Claims.of(account, token.getAuthorizedScopes())));
        }
    }

    private Account account(String subject) {
        return accounts.find(UUID.fromString(subject))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }
}
