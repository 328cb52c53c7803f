package org.guichetunique.portal.shell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.support.SupportCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The reason goes to the log; the person gets a page that says what to do, and a code to quote. */
final class SignInFailed implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailed.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SupportCode code = SupportCode.next();
        LOG.warn(
                "{} sign-in failed: {}",
                code,
                String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " "));
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Language language = header == null ? Language.FRENCH : Language.preferredIn(header);
        response.sendRedirect("/" + language.code() + "/sign-in-failed?code=" + code);
    }
}
