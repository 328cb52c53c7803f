package org.guichetunique.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guichetunique.identity.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts attempts to sign in, per name typed and per network address, in the database, so that neither a restart nor
 * another node forgets them. An attempt counts from before its password is compared: a hundred at the same moment are a
 * hundred attempts.
 */
@Component
class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Settings.Throttling limits;
    private final Clock clock;

    Attempts(JdbcClient database, TransactionOperations transaction, Settings settings, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.limits = settings.throttling();
        this.clock = clock;
    }

    /** Counts the attempt, unless one of its keys has to wait; a refused attempt counts for nothing. */
    Permission begin(AttemptKeys keys) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            SignInAttempts address = lock("address", keys.address(), limits.address(), now);
            SignInAttempts account =
                    keys.account() == null ? null : lock("account", keys.account(), limits.account(), now);
            Instant wait = latest(address.waitAfter(now), account == null ? null : account.waitAfter(now));
            if (wait != null) {
                return new Permission.Refused(wait);
            }
            count(address, now);
            if (account != null) {
                count(account, now);
            }
            return new Permission.Granted(keys, address.next(now).blockedUntil());
        });
    }

    /**
     * Forgets the failures of the account. The address only gets this attempt back: were it forgiven everything, one
     * account of one's own would do to guess forever at the others.
     */
    void succeeded(Permission.Granted granted) {
        transaction.executeWithoutResult(status -> {
            database.sql("""
                            update sign_in_attempts set attempts = greatest(attempts - 1, 0),
                                blocked_until = case when blocked_until = :mine then null else blocked_until end
                             where scope = 'address' and key = :key""")
                    .param("mine", timestamp(granted.addressBlockedUntil()))
                    .param("key", granted.keys().address())
                    .update();
            database.sql("delete from sign_in_attempts where scope = 'account' and key = :key")
                    .param("key", granted.keys().account())
                    .update();
        });
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOld() {
        database.sql("delete from sign_in_attempts where last_at < :moment")
                .param("moment", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** Always the address before the account, so that two attempts cannot wait for one another. */
    private SignInAttempts lock(String scope, String key, Settings.Limit limit, Instant now) {
        return database.sql("""
                        insert into sign_in_attempts as kept (scope, key, attempts, last_at)
                        values (:scope, :key, 0, :now)
                        on conflict (scope, key) do update set attempts = kept.attempts
                        returning attempts, last_at, blocked_until""")
                .param("scope", scope)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    Timestamp blocked = row.getTimestamp("blocked_until");
                    return new SignInAttempts(
                            scope,
                            key,
                            limit,
                            row.getInt("attempts"),
                            row.getTimestamp("last_at").toInstant(),
                            blocked == null ? null : blocked.toInstant());
                })
                .single();
    }

    private void count(SignInAttempts counter, Instant now) {
        SignInAttempts next = counter.next(now);
        if (next.blockedUntil() != null) {
            log.warn(
                    "Sign-in slowed down: {} attempts for one {}, the next after {}",
                    next.attempts(),
                    next.scope(),
                    next.blockedUntil());
        }
        database.sql("update sign_in_attempts set attempts = :attempts, last_at = :now, blocked_until = :blocked"
                        + " where scope = :scope and key = :key")
                .param("attempts", next.attempts())
                .param("now", Timestamp.from(now))
                .param("blocked", timestamp(next.blockedUntil()))
                .param("scope", next.scope())
                .param("key", next.key())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
