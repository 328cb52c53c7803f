package org.guichetunique.portal.shell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.support.SupportCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Whoever comes back for a sign-in that is not begun, or has ended already, is led on: to the page of that sign-in, which
 * begins another where it must, or home where somebody is signed in. For all else the reason goes to the log; the person
 * gets a page that says what to do, and a code to quote.
 */
final class SignInFailed implements AuthenticationFailureHandler {

    /** As Spring Security calls it. */
    private static final String NOT_BEGUN = "authorization_request_not_found";

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailed.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof OAuth2AuthenticationException oauth
                && NOT_BEGUN.equals(oauth.getError().getErrorCode())) {
            Optional<String> page = pageToGoOnWith(request, response);
            if (page.isPresent()) {
                response.sendRedirect(page.get());
                return;
            }
        }
        SupportCode code = SupportCode.next();
        LOG.warn(
                "{} sign-in failed: {}",
                code,
                String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " "));
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Language language = header == null ? Language.FRENCH : Language.preferredIn(header);
        response.sendRedirect("/" + language.code() + "/sign-in-failed?code=" + code);
    }

    /** Taken once, so that a browser that keeps no session is not led round in circles. */
    private static Optional<String> pageToGoOnWith(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(request.getParameter(OAuth2ParameterNames.STATE))
                .flatMap(state -> PagesInCookie.take(state, request, response))
                .or(() -> isSignedIn(request) ? Optional.of("/app/") : Optional.empty());
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
