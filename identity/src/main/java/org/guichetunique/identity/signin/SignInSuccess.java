package org.guichetunique.identity.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.guichetunique.identity.Settings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Goes on with what the form was opened for, else with what the session was asked for last, else to the portal. */
@Component
public final class SignInSuccess implements AuthenticationSuccessHandler {

    private final SavedRequestAwareAuthenticationSuccessHandler otherwise =
            new SavedRequestAwareAuthenticationSuccessHandler();

    SignInSuccess(Settings settings) {
        otherwise.setDefaultTargetUrl(settings.portal() + "/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException, ServletException {
        Optional<String> asked = AskedFor.in(request);
        if (asked.isPresent()) {
            response.sendRedirect(request.getContextPath() + asked.get());
        } else {
            otherwise.onAuthenticationSuccess(request, response, person);
        }
    }
}
