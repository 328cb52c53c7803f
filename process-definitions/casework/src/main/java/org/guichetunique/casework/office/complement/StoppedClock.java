package org.guichetunique.casework.office.complement;

import java.time.Instant;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.clock.CaseTimers;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.clock.LegalClock;
import org.springframework.stereotype.Component;

/** Stops the legal clock of a case and lets it go on, with the timers that follow it. */
@Component
final class StoppedClock {

    private final Clocks clocks;
    private final CaseTimers timers;

    StoppedClock(Clocks clocks, CaseTimers timers) {
        this.clocks = clocks;
        this.timers = timers;
    }

    /** The clock of a case that has not ended, which nobody else changes before the caller's transaction ends. */
    Optional<LegalClock> hold(CaseId id) {
        return clocks.hold(id);
    }

    void stop(CaseId id, LegalClock running, Instant now, Instant until) {
        if (running.mayPause() && now.isBefore(running.endsAt())) {
            keep(id, running.paused(now, until), now);
        }
    }

    void goOn(CaseId id, Instant now) {
        clocks.hold(id).ifPresent(clock -> {
            if (clock.isPaused(now)) {
                keep(id, clock.resumed(now), now);
            }
        });
    }

    private void keep(CaseId id, LegalClock clock, Instant now) {
        clocks.set(id, clock, now);
        timers.move(id, clock.warnsAt(), clock.endsAt());
    }
}
