package org.guichetunique.portal.shell.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The person who is signed in, as the identity service vouches for them.
 *
 * @param subject never changes and is never given to anybody else
 * @param name in Latin letters
 * @param nameArabic the Latin one where the identity service has no other
 * @param nationalId null for someone without one
 * @param authority code of the authority that an agent works for; null for a citizen
 * @param unit of that authority; null where it has none
 * @param language null until the person has chosen one
 * @param assurance the authentication context class (acr); null where the identity service says none
 */
public record SignedIn(
        String subject,
        String name,
        String nameArabic,
        @Nullable String nationalId,
        Set<Role> roles,
        @Nullable String authority,
        @Nullable String unit,
        @Nullable Language language,
        @Nullable String assurance) {

    /** The person behind the present request or the present event of a view. */
    public static SignedIn now() {
        return ifAny().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /** The person who is signed in; empty before sign-in. */
    public static Optional<SignedIn> ifAny() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? Optional.of(of(user))
                : Optional.empty();
    }

    public static SignedIn of(OidcUser user) {
        String subject = user.getName();
        String name = or(user.getFullName(), subject);
        String locale = user.getLocale();
        return new SignedIn(
                subject,
                name,
                or(user.getClaimAsString("name_ar"), name),
                user.getClaimAsString("national_id"),
                rolesIn(user.getIdToken()),
                user.getClaimAsString("authority"),
                user.getClaimAsString("unit"),
                locale == null ? null : Language.of(locale).orElse(null),
                user.getClaimAsString("acr"));
    }

    /** The name in the letters of that language. */
    public String nameIn(Language inLanguage) {
        return inLanguage == Language.ARABIC ? nameArabic : name;
    }

    public boolean is(Role... any) {
        return Stream.of(any).anyMatch(roles::contains);
    }

    static Set<Role> rolesIn(ClaimAccessor claims) {
        Object claim = claims.getClaims().get("roles");
        Collection<?> named = claim instanceof Collection<?> several ? several : List.of();
        return named.stream()
                .flatMap(role -> Role.of(String.valueOf(role)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
