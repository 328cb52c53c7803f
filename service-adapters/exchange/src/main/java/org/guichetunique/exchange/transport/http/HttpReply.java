package org.guichetunique.exchange.transport.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came.
 *
 * @param headers by name in lower case; the first of each
 */
public record HttpReply(int status, Map<String, String> headers, byte[] body) {

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /**
     * The delay that the authority asks for, in seconds or until a date (RFC 9110, 10.2.3), an hour at most; null where it
     * asks for none.
     */
    public @Nullable Duration retryAfter() {
        return retryAfter(Instant.now());
    }

    @Nullable
    Duration retryAfter(Instant now) {
        Duration delay = delay(header("Retry-After"), now);
        return delay != null && delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    private static @Nullable Duration delay(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        if (value.matches("[0-9]{1,7}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Instant until = DateUtils.parseStandardDate(value);
        return until == null || !until.isAfter(now) ? null : Duration.between(now, until);
    }
}
