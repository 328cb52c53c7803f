package org.guichetunique.identity.account;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares passwords, at the same cost whether there is an account or not. Each comparison takes 19 MiB of memory on
 * purpose, so only a few run at once.
 */
@Component
public final class Passwords {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** NIST SP 800-63B-4, 3.1.1.2 asks for at least 64 to be accepted. Longer ones would only cost time. */
    private static final int LONGEST = 256;

    private final PasswordEncoder encoder;
    private final Semaphore running = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private volatile @Nullable String nobodysHash;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /**
     * @param hash of the account's password; null if there is no such account, which costs as much and never matches
     * @throws TooBusy if too many comparisons are waiting
     */
    public boolean matches(String password, @Nullable String hash) {
        boolean possible = password.length() <= LONGEST;
        String compared = possible ? password : password.substring(0, LONGEST);
        String kept = hash == null ? nobodysHash() : hash;
        boolean equal = withinBounds(() -> encoder.matches(compared, kept));
        return equal && possible && hash != null;
    }

    /** Whether a kept hash was made with weaker parameters than today's. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Does the first comparison's preparation, so that nobody waits for it and it tells nobody apart. */
    public void prepare() {
        matches("", null);
    }

    private String nobodysHash() {
        String hash = nobodysHash;
        if (hash == null) {
            hash = hash(UUID.randomUUID().toString());
            nobodysHash = hash;
        }
        return hash;
    }

    private boolean withinBounds(BooleanSupplier comparison) {
        try {
            if (!running.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return comparison.getAsBoolean();
        } finally {
            running.release();
        }
    }

    public static final class TooBusy extends RuntimeException {

        TooBusy() {
            super("Too many passwords are being compared");
        }
    }
}
