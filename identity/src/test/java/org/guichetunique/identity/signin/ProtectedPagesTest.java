package org.guichetunique.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.guichetunique.identity.Browser;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.Test;

class ProtectedPagesTest {

    @Test
    void noPageMayBeFramedOrRunForeignCode() {
        try (RunningIdentity identity = RunningIdentity.start()) {
            for (String path : List.of("/sign-in", "/signed-out", "/nothing-here", "/assets/sign-in.js")) {
                HttpResponse<String> page = new Browser(identity).open(path);

                assertThat(page.headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .hasValueSatisfying(policy -> assertThat(policy)
                                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                                .contains("form-action 'self' " + RunningIdentity.PORTAL + ";")
                                .doesNotContain("unsafe", "*"));
                assertThat(page.headers().firstValue("X-Frame-Options"))
                        .as(path)
                        .hasValue("DENY");
                assertThat(page.headers().firstValue("X-Content-Type-Options"))
                        .as(path)
                        .hasValue("nosniff");
            }
        }
    }

    @Test
    void thePageHasNoInlineCodeOrStyle() {
        try (RunningIdentity identity = RunningIdentity.start()) {
            assertThat(new Browser(identity).page().body())
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("<style")
                    .doesNotContainPattern("\\s(on\\w+|style)=");
        }
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        try (RunningIdentity identity = RunningIdentity.start()) {
            assertThat(cookie(identity)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure", "Max-Age");
        }
        try (RunningIdentity identity = RunningIdentity.with(Map.of("GUICHET_ISSUER", "https://identity.example"))) {
            assertThat(cookie(identity)).contains("Secure");
        }
    }

    private static String cookie(RunningIdentity identity) {
        return new Browser(identity)
                .page()
                .headers()
                .firstValue("Set-Cookie")
                .filter(cookie -> cookie.startsWith("GUICHET_IDENTITY="))
                .orElseThrow();
    }
}
