package org.guichetunique.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.guichetunique.identity.account.Accounts;
import org.guichetunique.identity.account.Username;
import org.guichetunique.identity.language.ChosenLanguage;
import org.guichetunique.identity.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the page, with the name still there and a sentence that says what to do. */
@Component
public final class SignInFailures implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailures.class);

    private final Accounts accounts;

    SignInFailures(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        back(request, response, problem(refusal));
    }

    /** For a form sent after its session had ended: the language of the page is gone with it, unless the form says it. */
    public void expired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional.ofNullable(request.getParameter("language"))
                .flatMap(Language::of)
                .ifPresent(language -> ChosenLanguage.keep(request, language));
        back(request, response, new Problem.Expired());
    }

    /** Whether the form names the account that is signed in already, as a second tab's does. */
    public boolean isOf(Authentication signedIn, HttpServletRequest form) {
        return Optional.ofNullable(form.getParameter("username"))
                .flatMap(Username::typed)
                .flatMap(accounts::find)
                .filter(account -> account.subject().toString().equals(signedIn.getName()))
                .isPresent();
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
        response.sendRedirect(request.getContextPath() + AskedFor.kept("/sign-in", request));
    }
}
