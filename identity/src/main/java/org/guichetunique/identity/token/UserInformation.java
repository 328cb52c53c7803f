package org.guichetunique.identity.token;

import java.util.UUID;
import java.util.function.Function;
import org.guichetunique.identity.account.Accounts;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;

/** The claims of the person whose access token it is, as they are now. */
@Component
public final class UserInformation implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

    private final Accounts accounts;

    UserInformation(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext request) {
        String subject = request.getAuthorization().getPrincipalName();
        return accounts.find(UUID.fromString(subject))
                .map(account -> OidcUserInfo.builder()
                        .claims(claims -> claims.putAll(
                                Claims.of(account, request.getAccessToken().getScopes())))
                        .subject(subject)
                        .build())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
    }
}
