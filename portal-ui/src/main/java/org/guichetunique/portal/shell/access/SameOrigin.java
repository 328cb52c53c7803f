package org.guichetunique.portal.shell.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Refuses what another site's page sends to the signed-in part. A browser does not apply its same-origin rule to a
 * WebSocket handshake, yet sends the session cookie with it, so the server has to look at where it comes from.
 */
final class SameOrigin extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        boolean handshake = "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return handshake;
        }
        // An opaque origin ("null") is a sandboxed or redirected page: never one of ours.
        return origin.equals("null") || !WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
    }
}
