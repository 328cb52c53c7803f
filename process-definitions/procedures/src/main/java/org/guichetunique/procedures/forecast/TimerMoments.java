package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.util.Optional;

/** When the moments come that a model's timers name, such as {@code legalLimit}. */
public interface TimerMoments {

    /**
     * @param now how long ago the case was filed when the wait begins
     * @return after the filing; empty where the name is not known
     */
    Optional<Duration> at(String name, PastCase one, Duration now);
}
