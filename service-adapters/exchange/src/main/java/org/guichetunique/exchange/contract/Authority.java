package org.guichetunique.exchange.contract;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.guichetunique.exchange.dictionary.Label;

/**
 * An authority and how it is reached.
 *
 * @param address base address as written, with {@code ${name}} still to be read from the configuration
 * @param timeLimit for one whole call, answer included
 * @param atOnce calls under way at once from one node, at most
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
        ZoneId zone,
        Set<DayOfWeek> workingDays) {

    /**
     * When to call again after a technical failure: {@code first}, then {@code factor} times longer each time, never
     * longer than {@code atMost}.
     *
     * @param attempts in all, before the failure becomes an incident that a person settles
     */
    public record Retry(Duration first, double factor, Duration atMost, int attempts) {

        /** @param failed attempts so far, at least 1 */
        public Duration delayAfter(int failed) {
            double millis = first.toMillis() * Math.pow(factor, Math.max(0, failed - 1));
            return Duration.ofMillis((long) Math.min(millis, atMost.toMillis()));
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
