package org.guichetunique.identity.token;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.identity.account.Account;
import org.guichetunique.identity.account.Role;
import org.guichetunique.identity.client.RegisteredClients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** What is said about a person, as far as the scopes allow. A claim without a value is left out. */
final class Claims {

    private Claims() {}

    static Map<String, Object> of(Account account, Set<String> scopes) {
        Map<String, Object> claims = new LinkedHashMap<>();
        if (scopes.contains(OidcScopes.PROFILE)) {
            claims.put("name", account.latin().full());
            claims.put("given_name", account.latin().given());
            claims.put("family_name", account.latin().family());
            claims.put("locale", account.language().code());
        }
        if (scopes.contains(OidcScopes.EMAIL)) {
            claims.put("email", account.email());
        }
        if (scopes.contains(RegisteredClients.GUICHET_SCOPE)) {
            claims.put("name_ar", account.arabic().full());
            claims.put("roles", roles(account));
            claims.put("acr", account.assurance().code());
            putIfKnown(claims, "national_id", account.nationalId());
            putIfKnown(claims, "authority", account.authority());
            putIfKnown(claims, "unit", account.unit());
        }
        return claims;
    }

    /** An ArrayList, since the authorization server keeps the claims and reads back only the types that it trusts. */
    private static ArrayList<String> roles(Account account) {
        return account.roles().stream().map(Role::code).sorted().collect(Collectors.toCollection(ArrayList::new));
    }

    private static void putIfKnown(Map<String, Object> claims, String name, @Nullable String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }
}
