package org.guichetunique.portal.shell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Begins a sign-in that ends on the page asked for, or on the one that another account was to open. */
final class AskToSignIn extends LoginUrlAuthenticationEntryPoint {

    AskToSignIn(String signIn) {
        super(signIn);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated) {
        if (AccountChange.RETURN.equals(request.getRequestURI())) {
            return PagesInCookie.takeForOtherAccount(request, response)
                    .map(page -> PageAskedFor.of(getLoginFormUrl(), page))
                    .orElseGet(() -> PageAskedFor.signIn(getLoginFormUrl(), request));
        }
        return PageAskedFor.signIn(getLoginFormUrl(), request);
    }
}
