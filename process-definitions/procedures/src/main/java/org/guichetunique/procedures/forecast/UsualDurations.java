package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.util.Optional;

/** How long an authority usually takes, beyond the cases that are replayed. */
public interface UsualDurations {

    /** @return of the same operation in other procedures, or else of what the same authority offers; empty where unknown */
    Optional<Duration> call(String operation);
}
