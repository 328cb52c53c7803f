package org.guichetunique.portal.shell.access;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.person.signin.SignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps track of where people are signed in, and ends a session that was ended from another device. The identity
 * service's session is another one: whoever still holds it is led there to end it too, and until then comes in no more.
 */
public final class SignInWatch extends OncePerRequestFilter implements LogoutHandler {

    private static final String ATTRIBUTE = "sign-in";

    /** @param lookedAt when it was last known to go on */
    private record Kept(UUID id, Instant lookedAt) implements Serializable {}

    private final SignIns signIns;
    private final LogoutSuccessHandler atIdentity;
    private final Duration lookEvery;
    private final SecurityContextHolderStrategy signedIn;
    private final SecurityContextLogoutHandler here = new SecurityContextLogoutHandler();

    /**
     * @param atIdentity leads the browser to where the identity service ends its own session
     * @param lookEvery for this long a device may stay signed in after it was signed out from another one
     * @param signedIn that of the chain in which it stands: the static one is of the application that was started last
     */
    public SignInWatch(
            SignIns signIns,
            LogoutSuccessHandler atIdentity,
            Duration lookEvery,
            SecurityContextHolderStrategy signedIn) {
        this.signIns = signIns;
        this.atIdentity = atIdentity;
        this.lookEvery = lookEvery;
        this.signedIn = signedIn;
    }

    /** The sign-in of a session of pages; empty where nobody is signed in. */
    public static Optional<UUID> present(VaadinSession pages) {
        return pages.getSession() instanceof WrappedHttpSession session
                ? present(session.getHttpSession())
                : Optional.empty();
    }

    private static Optional<UUID> present(HttpSession session) {
        return Optional.ofNullable((Kept) session.getAttribute(ATTRIBUTE)).map(Kept::id);
    }

    /** Lets the next request of a session look whether its sign-in goes on, however short ago that was known. */
    public static void lookAgain(VaadinSession pages) {
        if (pages.getSession() instanceof WrappedHttpSession session
                && session.getHttpSession().getAttribute(ATTRIBUTE) instanceof Kept kept) {
            session.getHttpSession().setAttribute(ATTRIBUTE, new Kept(kept.id(), Instant.EPOCH));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = signedIn.getContext().getAuthentication();
        if (person == null
                || !(person.getPrincipal() instanceof OidcUser user)
                || isListening(request)
                || goesOn(user, request)) {
            chain.doFilter(request, response);
            return;
        }
        here.logout(request, response, person);
        if (isPage(request)) {
            atIdentity.onLogoutSuccess(request, response, person);
        } else {
            // A background request gets the answer for an ended session, and the page tells the person.
            chain.doFilter(request, response);
        }
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            present(session).ifPresent(signIns::left);
        }
    }

    private boolean goesOn(OidcUser user, HttpServletRequest request) {
        HttpSession session = request.getSession();
        Instant now = Instant.now();
        Kept kept = (Kept) session.getAttribute(ATTRIBUTE);
        if (kept != null && kept.lookedAt().plus(lookEvery).isAfter(now)) {
            return true;
        }
        Optional<UUID> goesOn =
                kept == null ? begin(user, request) : Optional.of(kept.id()).filter(signIns::goesOn);
        goesOn.ifPresent(id -> session.setAttribute(ATTRIBUTE, new Kept(id, now)));
        return goesOn.isPresent();
    }

    private Optional<UUID> begin(OidcUser user, HttpServletRequest request) {
        Device device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        return signIns.begin(user.getName(), user.getClaimAsString("sid"), device.browser(), device.system());
    }

    /**
     * Whether an open page listens for news. Ending that session here would leave the page standing as it is: it is led away
     * by {@code LiveUpdates}, which looks at its sign-in.
     */
    private static boolean isListening(HttpServletRequest request) {
        return "push".equals(request.getParameter("v-r"));
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod()) && accepted != null && accepted.contains("text/html");
    }
}
