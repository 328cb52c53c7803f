package org.guichetunique.casework.office.complement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.task.TaskWaiting;
import org.guichetunique.casework.operation.withdrawal.EarlyEnding;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.Complement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Complements that were not answered in time: the case goes on as it is, or is closed, as its procedure says. The legal
 * clock needs nobody to start it again: its pause ends with the applicant's time.
 */
@Component
public final class LapsedComplements implements Runnable {

    private static final int AT_ONCE = 50;

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final EarlyEnding ending;
    private final CaseEvents events;
    private final TaskWaiting waits;
    private final TransactionTemplate transactions;
    private final Clock now;

    public LapsedComplements(
            JdbcClient database,
            Catalogue catalogue,
            EarlyEnding ending,
            CaseEvents events,
            TaskWaiting waits,
            TransactionTemplate transactions,
            Clock now) {
        this.database = database;
        this.catalogue = catalogue;
        this.ending = ending;
        this.events = events;
        this.waits = waits;
        this.transactions = transactions;
        this.now = now;
    }

    private record Lapsed(CaseId id, String service) {}

    @Override
    @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void run() {
        transactions.executeWithoutResult(tx -> due().forEach(lapsed -> {
            waits.until(lapsed.id(), null);
            events.record(lapsed.id(), CaseEvent.Kind.COMPLEMENT_LAPSED);
            Complement complement = catalogue.require(lapsed.service()).terms().complement();
            if (complement.otherwise() == Complement.Otherwise.CLOSE) {
                ending.end(lapsed.id(), EarlyEnding.LAPSED);
            }
        }));
    }

    private List<Lapsed> due() {
        return database.sql("""
                        update complement m set state = 'lapsed', settled_at = :now
                          from published.case_file c
                         where c.id = m.case_id
                           and m.case_id in (select case_id from complement where state = 'asked' and due_at <= :now
                                              order by due_at limit :most for no key update skip locked)
                        returning m.case_id, c.service
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("most", AT_ONCE)
                .query((row, number) ->
                        new Lapsed(new CaseId(row.getObject("case_id", UUID.class)), row.getString("service")))
                .list();
    }
}
