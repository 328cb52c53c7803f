package org.guichetunique.portal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the calls of each authority's software in each minute, on this node; those beyond are told when to come again. */
class CallRate extends OncePerRequestFilter {

    private static final int MINUTE = 60;

    /** One entry for each client that the identity service knows: the map is as large as their number. */
    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

    private final Problems problems;
    private final Clock clock;
    private final int most;

    /** @param most calls that a client may make in a minute */
    CallRate(Problems problems, Clock clock, int most) {
        this.problems = problems;
        this.clock = clock;
        this.most = most;
    }

    private record Minute(long number, int calls) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller instanceof JwtAuthenticationToken token && isBeyond(token.getName())) {
            long seconds = MINUTE - clock.instant().getEpochSecond() % MINUTE;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            problems.write(new Refusal(Refusal.Code.TOO_MANY), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isBeyond(String client) {
        long now = clock.instant().getEpochSecond() / MINUTE;
        Minute counted = minutes.merge(
                client,
                new Minute(now, 1),
                (before, one) -> before.number() == now ? new Minute(now, before.calls() + 1) : one);
        return counted.calls() > most;
    }
}
