package org.guichetunique.portal.shell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Ends the session of whoever was signed in before with the same browser under another account: pages that stand open
 * under their name would act for the new one otherwise. The same person keeps theirs, under another number.
 */
final class SessionOfOnePerson implements SessionAuthenticationStrategy {

    private final SessionAuthenticationStrategy renumbered = new ChangeSessionIdAuthenticationStrategy();

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null && isAnothers(session, authentication)) {
            session.invalidate();
        }
        renumbered.onAuthentication(authentication, request, response);
    }

    private static boolean isAnothers(HttpSession session, Authentication authentication) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext before
                && before.getAuthentication() != null
                && !before.getAuthentication().getName().equals(authentication.getName());
    }
}
