package org.guichetunique.portal.shell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * The sign-ins that a session has begun and not ended. Several, since people have several tabs: each of them may find
 * at the same moment that the session is over, and ask for another.
 */
final class SignInsBegun implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ATTRIBUTE = "sign-ins-begun";

    /** More tabs than that begin again with the last ones. */
    private static final int MOST = 10;

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return state == null ? null : begun(request.getSession(false)).get(state);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest signIn, HttpServletRequest request, HttpServletResponse response) {
        if (signIn == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        HttpSession session = request.getSession();
        synchronized (this) {
            Map<String, OAuth2AuthorizationRequest> begun = begun(session);
            begun.put(signIn.getState(), signIn);
            while (begun.size() > MOST) {
                begun.remove(begun.keySet().iterator().next());
            }
            session.setAttribute(ATTRIBUTE, begun);
        }
        String state = signIn.getState();
        if (state != null) {
            PagesInCookie.keep(state, page(signIn), request, response);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        HttpSession session = request.getSession(false);
        if (state == null || session == null) {
            return null;
        }
        synchronized (this) {
            Map<String, OAuth2AuthorizationRequest> begun = begun(session);
            OAuth2AuthorizationRequest ended = begun.remove(state);
            if (ended != null) {
                session.setAttribute(ATTRIBUTE, begun);
                PageAskedFor.keep(page(ended), request);
                PagesInCookie.take(state, request, response);
            }
            return ended;
        }
    }

    private static @Nullable String page(OAuth2AuthorizationRequest signIn) {
        return signIn.getAttribute(PageAskedFor.NAME);
    }

    /** A copy, in the order in which they were begun. */
    @SuppressWarnings("unchecked") // nobody else writes the attribute
    private static Map<String, OAuth2AuthorizationRequest> begun(@Nullable HttpSession session) {
        Object kept = session == null ? null : session.getAttribute(ATTRIBUTE);
        return kept == null
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>((Map<String, OAuth2AuthorizationRequest>) kept);
    }
}
