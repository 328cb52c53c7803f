package org.guichetunique.exchange.contract;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.ZoneId;
import org.guichetunique.exchange.dictionary.Label;
import org.jspecify.annotations.Nullable;

/**
 * An authority and how it is reached.
 *
 * @param address base address as written, with {@code ${name}} still to be read from the configuration
 * @param timeLimit for one whole call, answer included
 * @param atOnce calls under way at once from one node, at most
 * @param security how both sides make sure of one another
 * @param wire what the transport has to know besides
 * @param callbackKeys address of the keys that sign its answers that come later; null where it sends none
 */
public record Authority(
        String code,
        Label name,
        Label ministry,
        String transport,
        String address,
        Duration timeLimit,
        int atOnce,
        Retry retry,
        CircuitBreaker circuitBreaker,
        Calendar calendar,
        Security security,
        WireFormat wire,
        @Nullable String callbackKeys) {

    /**
     * When an authority that fails is left in peace.
     *
     * @param calls the latest ones that are looked at
     * @param pause how long none is made before a few are tried
     */
    public record CircuitBreaker(int calls, int failurePercent, Duration pause) {

        static final CircuitBreaker USUAL = new CircuitBreaker(20, 50, Duration.ofSeconds(30));
    }

    /**
     * When to call again after a technical failure: {@code first}, then {@code factor} times longer each time, never
     * longer than {@code atMost}.
     *
     * @param attempts in all, before the failure becomes an incident that a person settles
     */
    public record Retry(Duration first, double factor, Duration atMost, int attempts) {

        private static final double SPREAD = 0.5;

        /**
         * Spread at random by half, so that those who failed together do not all come back together.
         *
         * @param failed attempts so far, at least 1
         */
        public Duration delayAfter(int failed) {
            long millis = IntervalFunction.ofExponentialRandomBackoff(first, factor, SPREAD, atMost)
                    .apply(Math.max(1, failed));
            return Duration.ofMillis(Math.min(millis, atMost.toMillis()));
        }
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    @Override
    public String toString() {
        return code;
    }
}
