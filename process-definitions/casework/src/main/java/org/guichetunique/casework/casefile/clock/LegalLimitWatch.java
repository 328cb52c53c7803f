package org.guichetunique.casework.casefile.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.procedures.catalogue.LegalLimit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says once for each case that its limit comes near, and once that it has passed and what the law makes of it. It changes
 * nothing in the procedure, whose own timers follow the same clock.
 */
@Component
public final class LegalLimitWatch {

    private static final int AT_ONCE = 100;

    private final Clocks clocks;
    private final CaseEvents events;
    private final TransactionTemplate transactions;
    private final Clock now;

    LegalLimitWatch(Clocks clocks, CaseEvents events, TransactionTemplate transactions, DatabaseClock now) {
        this.clocks = clocks;
        this.events = events;
        this.transactions = transactions;
        this.now = now;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void look() {
        ring();
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
                events.record(
                        one.id(),
                        CaseEvent.Kind.WARNING,
                        one.clock().warningDay().toString());
            } else {
                events.record(one.id(), CaseEvent.Kind.OVERDUE);
                silence(one);
            }
            clocks.rung(one.id(), one.clock(), moment);
        }
        return ringing.size();
    }

    private void silence(Clocks.Ringing one) {
        LegalLimit.Silence silence = one.service().terms().legalLimit().silence();
        switch (silence) {
            case ACCEPTANCE -> events.record(one.id(), CaseEvent.Kind.ACCEPTED_BY_SILENCE);
            case REFUSAL -> events.record(one.id(), CaseEvent.Kind.REFUSED_BY_SILENCE);
            case ESCALATION -> {
                // The procedure hands the file on, and the applicant has been told that it is late.
            }
        }
    }
}
