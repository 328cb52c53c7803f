package org.guichetunique.identity.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an attempt may go ahead. */
sealed interface Permission {

    /** @param addressBlockedUntil the wait that this attempt itself brought about, null if none */
    record Granted(AttemptKeys keys, @Nullable Instant addressBlockedUntil) implements Permission {}

    record Refused(Instant until) implements Permission {}
}
