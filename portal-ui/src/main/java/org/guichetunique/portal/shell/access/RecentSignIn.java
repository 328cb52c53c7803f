package org.guichetunique.portal.shell.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Guards actions that must not be open to somebody who finds an unlocked window. */
public final class RecentSignIn {

    private static final Duration RECENT = Duration.ofMinutes(10);

    private RecentSignIn() {}

    /** Whether the person has signed in within the last ten minutes. */
    public static boolean isThere() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return false;
        }
        Instant at = user.getAuthenticatedAt() == null ? user.getIssuedAt() : user.getAuthenticatedAt();
        return at != null && at.isAfter(Instant.now().minus(RECENT));
    }
}
