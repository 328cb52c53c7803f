package org.guichetunique.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guichetunique.identity.signin.SignInFailures;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** A form sent without its token is one whose session has ended: the page is shown again and says so. */
final class ExpiredForms implements AccessDeniedHandler {

    private final SignInFailures failures;
    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    ExpiredForms(SignInFailures failures) {
        this.failures = failures;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            failures.expired(request, response);
            return;
        }
        otherwise.handle(request, response, denied);
    }
}
