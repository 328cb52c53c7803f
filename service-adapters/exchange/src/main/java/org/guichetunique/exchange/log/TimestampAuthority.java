package org.guichetunique.exchange.log;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says when a batch was sealed. The platform's own clock, under the platform's signature, unless a trusted third party
 * is asked (RFC 3161, law 43-20): one call for each batch, never one for each entry.
 */
@FunctionalInterface
public interface TimestampAuthority {

    /**
     * Called while the sealing holds its lock, so within a second.
     *
     * @param head what the seal signs
     */
    Stamp stamp(byte[] head);

    /** @param token the third party's own proof over the head; null where there is none */
    record Stamp(Instant at, byte @Nullable [] token) {}

    /** The platform's own clock. */
    static TimestampAuthority own(Clock clock) {
        return head -> new Stamp(clock.instant().truncatedTo(ChronoUnit.MICROS), null);
    }
}
