package org.guichetunique.portal.shell.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class SessionOfOnePersonTest {

    @Test
    void whoSignsInWhereSomebodyElseIsSignedInEndsTheirPages() {
        MockHttpSession before = sessionOf("imane");
        signsIn("samira", before);

        assertThat(before.isInvalid()).isTrue();
    }

    @Test
    void theSamePersonKeepsTheirPagesUnderAnotherNumber() {
        MockHttpSession before = sessionOf("imane");
        String number = before.getId();
        HttpSession now = signsIn("imane", before);

        assertThat(before.isInvalid()).isFalse();
        assertThat(now.getId()).isNotEqualTo(number);
    }

    private static MockHttpSession sessionOf(String person) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new TestingAuthenticationToken(person, "")));
        return session;
    }

    private static HttpSession signsIn(String person, MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        request.setRequestedSessionId(session.getId());
        request.setRequestedSessionIdValid(true);
        new SessionOfOnePerson()
                .onAuthentication(new TestingAuthenticationToken(person, ""), request, new MockHttpServletResponse());
        return request.getSession();
    }
}
