package org.guichetunique.portal.shell.access;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Leaves for good to the public pages, or only to come back to the same page with another account. */
public final class AccountChange implements LogoutSuccessHandler {

    /** Where the identity service leads back to whoever wants to sign in again. */
    static final String RETURN = "/app/";

    /** Where it leads back to whoever leaves for good. */
    static final String PUBLIC_PAGES = "{baseUrl}/";

    private static final String PAGE = AccountChange.class.getName();

    private final LogoutSuccessHandler leaving;
    private final LogoutSuccessHandler changing;

    AccountChange(ClientRegistrationRepository registrations) {
        this.leaving = leadingTo(PUBLIC_PAGES, registrations);
        this.changing = leadingTo("{baseUrl}" + RETURN, registrations);
    }

    /** @param page that the other account is to open: its path below the signed-in part, with its parameters */
    public static void begin(AuthenticationContext authentication, String page) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null) {
            request.setAttribute(PAGE, RETURN + page);
        }
        authentication.logout();
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException, ServletException {
        if (request.getAttribute(PAGE) instanceof String page && PageAskedFor.isOurs(page)) {
            PagesInCookie.keepForOtherAccount(page, request, response);
            changing.onLogoutSuccess(request, response, person);
        } else {
            leaving.onLogoutSuccess(request, response, person);
        }
    }

    private static LogoutSuccessHandler leadingTo(String address, ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler atIdentity = atIdentity(address, registrations);
        atIdentity.setRedirectStrategy(new UidlRedirectStrategy());
        return atIdentity;
    }

    /** @param address to which the identity service leads back once it has ended its own session */
    static OidcClientInitiatedLogoutSuccessHandler atIdentity(
            String address, ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler atIdentity = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        atIdentity.setPostLogoutRedirectUri(address);
        return atIdentity;
    }
}
