package org.guichetunique.casework.person.personaldata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.guichetunique.casework.casefile.CaseDeletions;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes requests that were begun and then left alone, so that what was fetched for them is not kept for nothing. Nobody
 * loses one without having been told a while before.
 */
@Component
public final class IdleDrafts implements Runnable {

    private static final int AT_ONCE = 500;
    private static final Duration TOLD_BEFORE = Duration.ofDays(14);
    private static final Duration AT_LEAST_BEFORE = Duration.ofDays(7);

    private final CaseEvents events;
    private final CaseDeletions deletions;
    private final Duration idle;
    private final Clock clock;

    /** @param idle how long a draft may be left alone */
    public IdleDrafts(CaseEvents events, CaseDeletions deletions, IdleDraftSettings settings, Clock clock) {
        this.events = events;
        this.deletions = deletions;
        this.idle = settings.idleDrafts();
        this.clock = clock;
    }

    /** When a draft that was last changed then is deleted. */
    public Instant deletedAt(Instant changedAt) {
        return changedAt.plus(idle);
    }

    @Override
    @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void run() {
        Instant now = clock.instant();
        Instant deletedBefore = now.minus(idle);
        repeat(() -> events.recordOfIdleDrafts(CaseEvent.Kind.DRAFT_IDLE, deletedBefore.plus(TOLD_BEFORE), AT_ONCE));
        repeat(() -> deletions.deleteIdleDrafts(
                deletedBefore, CaseEvent.Kind.DRAFT_IDLE, now.minus(AT_LEAST_BEFORE), AT_ONCE));
    }

    private static void repeat(IntSupplier statement) {
        int touched;
        do {
            touched = statement.getAsInt();
        } while (touched == AT_ONCE);
    }
}
