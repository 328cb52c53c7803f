package org.guichetunique.identity.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichetunique.identity.client.BackOffices;
import org.guichetunique.identity.client.RegisteredClients;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Scopes of the form {@code authority:<code>}: they need no registration, so that an authority joins without a change
 * here. The codes become the token's audience, and a token without an audience is not given.
 */
public final class AuthorityScopes implements Consumer<OAuth2ClientCredentialsAuthenticationContext> {

    private static final String PREFIX = "authority:";

    /** A code as in the folder's name: it may also become part of a host name, hence 63 characters. */
    private static final Pattern FORM = Pattern.compile(PREFIX + "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final int MOST_AT_ONCE = 20;

    @Override
    public void accept(OAuth2ClientCredentialsAuthenticationContext request) {
        OAuth2ClientCredentialsAuthenticationToken asked = request.getAuthentication();
        RegisteredClient client = request.getRegisteredClient();
        if (BackOffices.isOne(client.getClientId())) {
            if (asked.getScopes().isEmpty() || !client.getScopes().containsAll(asked.getScopes())) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
            }
            return;
        }
        check(client, asked.getScopes(), MOST_AT_ONCE);
    }

    /** @throws OAuth2AuthenticationException with {@code invalid_scope} unless the client may ask for all of them */
    static void check(RegisteredClient client, Set<String> scopes, int atMost) {
        boolean mayAsk = client.getScopes().contains(RegisteredClients.ANY_AUTHORITY_SCOPE);
        boolean wellFormed =
                scopes.stream().allMatch(scope -> FORM.matcher(scope).matches());
        if (!mayAsk || !wellFormed || scopes.isEmpty() || scopes.size() > atMost) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
        }
    }

    /** An ArrayList, since the authorization server keeps the claims and reads back only the types that it trusts. */
    static List<String> audience(Set<String> scopes) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(PREFIX))
                .map(scope -> scope.substring(PREFIX.length()))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
