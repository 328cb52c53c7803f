package org.guichetunique.identity.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.guichetunique.identity.Browser;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void itSaysOkWithoutASession() {
        try (RunningIdentity identity = RunningIdentity.start()) {
            HttpResponse<String> answer = new Browser(identity).open("/health");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("ok");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }
}
