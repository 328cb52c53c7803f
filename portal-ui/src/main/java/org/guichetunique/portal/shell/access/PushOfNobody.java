package org.guichetunique.portal.shell.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page whose session is over goes on listening for news. Whoever answers it would make a session for it, and the
 * cookie of that would take the place of the one with which the same person is signing in at that moment.
 */
final class PushOfNobody extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("push".equals(request.getParameter("v-r")) && request.getSession(false) == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
