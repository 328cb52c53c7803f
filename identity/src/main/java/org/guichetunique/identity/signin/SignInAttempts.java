package org.guichetunique.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.guichetunique.identity.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one account or one address, and how long the next has to wait.
 *
 * @param blockedUntil null while none has to wait
 */
record SignInAttempts(
        String scope,
        String key,
        Settings.Limit limit,
        int attempts,
        Instant lastAt,
        @Nullable Instant blockedUntil) {

    /** Doubling further would exceed any delay that makes sense, and one day the range of numbers. */
    private static final int MOST_DOUBLINGS = 20;

    /** The moment to wait for; null if the next attempt may go ahead. */
    @Nullable
    Instant waitAfter(Instant now) {
        return blockedUntil != null && blockedUntil.isAfter(now) ? blockedUntil : null;
    }

    /** As it stands with one more attempt, made now. */
    SignInAttempts next(Instant now) {
        int counted = remembered(now) + 1;
        return new SignInAttempts(scope, key, limit, counted, now, blockedAfter(counted, now));
    }

    private int remembered(Instant now) {
        Duration passed = Duration.between(lastAt, now);
        long forgotten = passed.isNegative() ? 0 : passed.dividedBy(limit.forgetOneEvery());
        return (int) Math.max(0, attempts - forgotten);
    }

    private @Nullable Instant blockedAfter(int counted, Instant now) {
        int tooMany = counted - limit.attempts();
        if (tooMany < 0) {
            return null;
        }
        Duration delay = limit.firstDelay().multipliedBy(1L << Math.min(tooMany, MOST_DOUBLINGS));
        Duration bounded = delay.compareTo(limit.longestDelay()) < 0 ? delay : limit.longestDelay();
        // The database keeps microseconds: the moment must equal itself when read back.
        return now.plus(bounded).truncatedTo(ChronoUnit.MICROS);
    }
}
