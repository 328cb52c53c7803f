package org.guichetunique.casework.casefile.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichetunique.casework.casefile.event.CaseEvent.Kind;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.procedures.catalogue.LegalLimit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says once for each case that its limit comes near, and once that it has passed and what the law makes of it. It changes
 * nothing in the procedure, whose own timers follow the same clock.
 */
public final class ClockWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration LEAVE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private final Clocks clocks;
    private final CaseEvents events;
    private final List<Runnable> also;
    private final TransactionTemplate transactions;
    private final Clock now;
    private @Nullable Thread thread;

    /** @param also what else is looked at now and then */
    public ClockWatch(
            Clocks clocks, CaseEvents events, List<Runnable> also, TransactionTemplate transactions, Clock now) {
        this.clocks = clocks;
        this.events = events;
        this.also = List.copyOf(also);
        this.transactions = transactions;
        this.now = now;
    }

    /** @return how many clocks had something to say */
    public int ring() {
        int all = 0;
        int some;
        do {
            Integer rung = transactions.execute(tx -> ringSome(now.instant()));
            some = rung == null ? 0 : rung;
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private int ringSome(Instant moment) {
        List<Clocks.Ringing> ringing = clocks.ringing(moment, AT_ONCE);
        for (Clocks.Ringing one : ringing) {
            if (moment.isBefore(one.clock().endsAt())) {
                // The same warning after a pause is another warning: its day is another.
                events.record(one.id(), Kind.WARNING, one.clock().warningDay().toString());
            } else {
                events.record(one.id(), Kind.OVERDUE);
                silence(one);
            }
            clocks.rung(one.id(), one.clock(), moment);
        }
        return ringing.size();
    }

    private void silence(Clocks.Ringing one) {
        LegalLimit.Silence silence = one.service().legalLimit().silence();
        switch (silence) {
            case ACCEPTANCE -> events.record(one.id(), Kind.ACCEPTED_BY_SILENCE);
            case REFUSAL -> events.record(one.id(), Kind.REFUSED_BY_SILENCE);
            case ESCALATION -> {
                // The procedure hands the file on, and the applicant has been told that it is late.
            }
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("legal-clock").start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(LEAVE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                ring();
                also.forEach(Runnable::run);
            } catch (RuntimeException e) {
                LOG.warn("The legal clocks could not be looked at for now: {}", e.getMessage());
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
