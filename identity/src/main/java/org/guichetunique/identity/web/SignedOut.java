package org.guichetunique.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guichetunique.identity.language.ChosenLanguage;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.util.StringUtils;

/** Ends the session, then leads where the portal asked, or says here that the person is signed out. */
final class SignedOut implements AuthenticationSuccessHandler {

    private final AuthenticationSuccessHandler toPortal = new OidcLogoutAuthenticationSuccessHandler();
    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication instanceof OidcLogoutAuthenticationToken logout
                && !StringUtils.hasText(logout.getPostLogoutRedirectUri())) {
            String language = ChosenLanguage.of(request).code();
            session.logout(request, response, null);
            response.sendRedirect(request.getContextPath() + "/signed-out?lang=" + language);
            return;
        }
        toPortal.onAuthenticationSuccess(request, response, authentication);
    }
}
