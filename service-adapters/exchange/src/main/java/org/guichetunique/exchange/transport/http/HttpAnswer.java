package org.guichetunique.exchange.transport.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came.
 *
 * @param headers by name in lower case; the first of each
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The delay that the authority asks for, an hour at most; null where it asks for none. */
    public @Nullable Duration retryAfter() {
        String value = header("Retry-After");
        if (value == null || !value.matches("[0-9]{1,7}")) {
            return null;
        }
        Duration delay = Duration.ofSeconds(Long.parseLong(value));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
