package org.guichetunique.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guichetunique.identity.language.ChosenLanguage;
import org.guichetunique.identity.signin.AskedFor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the sign-in page, in the language that the portal asks for. */
final class AskToSignIn extends LoginUrlAuthenticationEntryPoint {

    AskToSignIn(String page) {
        super(page);
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException, ServletException {
        String locales = request.getParameter("ui_locales");
        if (locales != null) {
            ChosenLanguage.keepFirstOf(request, locales);
        }
        super.commence(request, response, unauthenticated);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated) {
        return AskedFor.ofPresent(getLoginFormUrl(), request);
    }
}
