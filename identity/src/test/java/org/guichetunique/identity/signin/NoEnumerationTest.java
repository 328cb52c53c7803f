package org.guichetunique.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichetunique.identity.Browser;
import org.guichetunique.identity.RunningIdentity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Fault 46: nothing tells an account that exists from one that does not. */
class NoEnumerationTest {

    private static final AtomicInteger COMPARISONS = new AtomicInteger();

    private static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.with(
                List.of("demonstration"), Map.of("GUICHET_SIGN_IN_ATTEMPTS", "3"), CountedComparisons.class);
        await().until(() -> COMPARISONS.get() == 1);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void aStrangerAndAnAccountAreAnsweredAlikeUntilTheyWait() {
        for (int attempt = 0; attempt < 5; attempt++) {
            Outcome known = attempt("leila.idrissi");
            Outcome unknown = attempt("nobody.atall");

            assertThat(unknown).isEqualTo(known);
        }
    }

    @Test
    void aPasswordIsComparedExactlyOnceWhetherThereIsAnAccountOrNot() {
        assertThat(comparisonsFor("karim.elamrani", "wrong")).isEqualTo(1);
        assertThat(comparisonsFor("nobody.either", "wrong")).isEqualTo(1);
        assertThat(comparisonsFor("a name that nobody can have\u0000", "wrong")).isEqualTo(1);
        assertThat(comparisonsFor("karim.elamrani", "x".repeat(10_000))).isEqualTo(1);
    }

    private static int comparisonsFor(String username, String password) {
        int before = COMPARISONS.get();
        new Browser(identity).signIn(username, password);
        return COMPARISONS.get() - before;
    }

    private static Outcome attempt(String username) {
        int before = COMPARISONS.get();
        Browser browser = new Browser(identity);
        HttpResponse<String> answer = browser.signIn(username, "wrong");
        String page = browser.page()
                .body()
                .replaceAll("(?s)<details.*</details>", "DEMONSTRATION")
                .replace(username, "NAME")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN")
                .replaceAll("\\d+ secondes", "N secondes");
        return new Outcome(answer.statusCode(), Browser.location(answer).toString(), page, COMPARISONS.get() - before);
    }

    private record Outcome(int status, String location, String page, int comparisons) {}

    @Configuration(proxyBeanMethods = false)
    static class CountedComparisons {

        @Bean
        static BeanPostProcessor countComparisons() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordEncoder encoder ? counting(encoder) : bean;
                }
            };
        }

        private static PasswordEncoder counting(PasswordEncoder encoder) {
            return new PasswordEncoder() {
                @Override
                public @Nullable String encode(@Nullable CharSequence password) {
                    return encoder.encode(password);
                }

                @Override
                public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                    COMPARISONS.incrementAndGet();
                    return encoder.matches(password, hash);
                }

                @Override
                public boolean upgradeEncoding(@Nullable String hash) {
                    return encoder.upgradeEncoding(hash);
                }
            };
        }
    }
}
