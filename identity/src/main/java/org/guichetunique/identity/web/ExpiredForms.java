package org.guichetunique.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guichetunique.identity.signin.SignInFailures;
import org.guichetunique.identity.signin.SignInSuccess;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form whose token is not the session's. Where the same person has signed in meanwhile, in another tab say, it goes on
 * as they are; where the session has ended, or is somebody else's, the page is shown again and says so.
 */
final class ExpiredForms implements AccessDeniedHandler {

    private final SignInFailures failures;
    private final SignInSuccess success;
    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    ExpiredForms(SignInFailures failures, SignInSuccess success) {
        this.failures = failures;
        this.success = success;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException)) {
            otherwise.handle(request, response, denied);
            return;
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && failures.isOf(signedIn, request)) {
            success.onAuthenticationSuccess(request, response, signedIn);
            return;
        }
        if (signedIn != null) {
            new SecurityContextLogoutHandler().logout(request, response, signedIn);
        }
        failures.expired(request, response);
    }
}
