package org.guichetunique.exchange.call;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.guichetunique.exchange.contract.Authority;

/**
 * Stands between us and one authority: lets as many calls through at once as it can take, none outside its hours, and
 * leaves it in peace when it fails. What one authority does or does not do holds up no other.
 */
final class Protection {

    private static final int TRIALS = 3;

    private final Authority authority;
    private final CircuitBreaker circuit;
    private final Bulkhead room;
    private final Clock clock;

    Protection(Authority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
        Authority.CircuitBreaker rule = authority.circuitBreaker();
        this.circuit = CircuitBreaker.of(
                authority.code(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(rule.calls())
                        .minimumNumberOfCalls(rule.calls())
                        .failureRateThreshold(rule.failurePercent())
                        .waitDurationInOpenState(rule.pause())
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .recordResult(Protection::isBreakdown)
                        .build());
        this.room = Bulkhead.of(
                authority.code(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(authority.atOnce())
                        .maxWaitDuration(authority.timeLimit())
                        .fairCallHandlingStrategyEnabled(true)
                        .build());
    }

    /** Makes the call unless the authority should not be called now; a {@link Outcome.Failed} says why. */
    Outcome around(Supplier<Outcome> call) {
        Instant now = clock.instant();
        Instant opens = authority.calendar().opensAt(now);
        if (opens.isAfter(now)) {
            return new Outcome.Failed(Outcome.Reason.CLOSED, "Opens at " + opens, false, Duration.between(now, opens));
        }
        if (!circuit.tryAcquirePermission()) {
            Duration pause = authority.circuitBreaker().pause();
            return new Outcome.Failed(Outcome.Reason.LEFT_IN_PEACE, "Most calls fail", false, pause);
        }
        if (!room.tryAcquirePermission()) {
            circuit.releasePermission();
            return new Outcome.Failed(Outcome.Reason.TOO_MANY_CALLS, "All places are taken on our side", false, null);
        }
        long started = circuit.getCurrentTimestamp();
        try {
            Outcome outcome = call.get();
            circuit.onResult(circuit.getCurrentTimestamp() - started, circuit.getTimestampUnit(), outcome);
            return outcome;
        } catch (RuntimeException e) {
            circuit.releasePermission();
            throw e;
        } finally {
            room.onComplete();
        }
    }

    boolean isLeftInPeace() {
        return circuit.getState() == CircuitBreaker.State.OPEN;
    }

    private static boolean isBreakdown(Object outcome) {
        return outcome instanceof Outcome.Failed failed && failed.reason().isBreakdown();
    }
}
