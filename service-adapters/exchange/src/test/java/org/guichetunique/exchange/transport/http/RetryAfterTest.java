package org.guichetunique.exchange.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an authority says that it wants to be asked again. Fault 21. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void theDelayMayBeSecondsOrADate() {
        assertThat(delay("90")).isEqualTo(Duration.ofSeconds(90));
        assertThat(delay("Wed, 25 Nov 2026 10:05:00 GMT")).isEqualTo(Duration.ofMinutes(5));
        assertThat(delay("Wednesday, 25-Nov-26 10:05:00 GMT")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anHourIsTheLongestThatIsWaited() {
        assertThat(delay("86400")).isEqualTo(Duration.ofHours(1));
        assertThat(delay("Thu, 26 Nov 2026 10:00:00 GMT")).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "99999999999", "Tue, 24 Nov 2026 10:00:00 GMT"})
    void whatSaysNothingOrLiesInThePastIsNoDelay(String value) {
        assertThat(delay(value)).isNull();
    }

    private static @Nullable Duration delay(String value) {
        return new HttpReply(503, Map.of("retry-after", value), new byte[0]).retryAfter(NOW);
    }
}
