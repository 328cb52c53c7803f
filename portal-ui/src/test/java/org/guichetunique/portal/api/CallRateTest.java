package org.guichetunique.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.guichetunique.portal.shell.language.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** One authority's software that runs wild leaves the others their turn. */
class CallRateTest {

    private final CallRate rate = new CallRate(
            new Problems(new Messages()), Clock.fixed(Instant.parse("2026-03-02T10:15:42Z"), ZoneOffset.UTC), 2);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverCallsTooOftenIsToldWhenToComeAgainAndTheOthersAreServed() throws Exception {
        assertThat(call("back-office-a").getStatus()).isEqualTo(200);
        assertThat(call("back-office-a").getStatus()).isEqualTo(200);

        MockHttpServletResponse refused = call("back-office-a");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("18");
        assertThat(refused.getContentAsString()).contains("TOO_MANY");
        assertThat(call("back-office-b").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse call(String client) throws Exception {
        Jwt token =
                Jwt.withTokenValue("t").header("alg", "RS256").subject(client).build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token, List.of()));
        MockHttpServletResponse response = new MockHttpServletResponse();
        rate.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
