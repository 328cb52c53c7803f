package org.guichetunique.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the page, with the name still there and a sentence that says what to do. */
@Component
public final class SignInFailures implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailures.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        back(request, response, problem(refusal));
    }

    /** For a form sent after its session had ended. */
    public void expired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        back(request, response, new Problem.Expired());
    }

    private static Problem problem(AuthenticationException refusal) {
        if (refusal instanceof SignInRefused refused) {
            return refused.problem();
        }
        log.error("A sign-in failed for a reason of ours", refusal);
        return new Problem.Busy();
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        String username = request.getParameter("username");
        new Returned(username == null ? "" : username, problem).keepFor(request);
        response.sendRedirect(request.getContextPath() + "/sign-in");
    }
}
