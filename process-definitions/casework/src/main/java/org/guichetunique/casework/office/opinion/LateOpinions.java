package org.guichetunique.casework.office.opinion;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds authorities of what they are asked, and makes of an opinion that nobody gives in time what its rule says: it
 * counts as favourable, or is the supervisor's to give. Where the case has ended, it is asked no more. An opinion that a
 * procedure asks for is reminded of here too; what comes of its lateness, the model says.
 */
@Component
public final class LateOpinions implements Runnable {

    private static final int AT_ONCE = 100;

    private final JdbcClient database;
    private final CaseEvents events;
    private final TransactionTemplate transactions;
    private final Clock now;

    public LateOpinions(JdbcClient database, CaseEvents events, TransactionTemplate transactions, Clock now) {
        this.database = database;
        this.events = events;
        this.transactions = transactions;
        this.now = now;
    }

    @Override
    @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void run() {
        transactions.executeWithoutResult(tx -> tell(CaseEvent.Kind.OPINION_REMINDED, ":rule", database.sql("""
                        update opinion set reminded_at = :now
                         where id in (select id from opinion
                                       where state = 'asked' and reminded_at is null and reminds_at <= :now
                                       order by reminds_at limit :most for no key update skip locked)
                        returning id, case_id, subject is null as officers
                        """)));
        transactions.executeWithoutResult(tx -> tell(CaseEvent.Kind.OPINION_ESCALATED, "", database.sql("""
                        update opinion o
                           set state = case when c.state <> 'open' then 'void'
                                            when o.lateness = 'favourable' then 'deemed' else 'escalated' end,
                               answer = case when c.state = 'open' and o.lateness = 'favourable' then 'favourable' end
                          from published.case_file c
                         where c.id = o.case_id
                           and o.id in (select id from opinion
                                         where state = 'asked' and due_at <= :now and task_id is null and subject is null
                                         order by due_at limit :most for no key update skip locked)
                        returning o.id, o.case_id, o.state = 'escalated' as officers
                        """)));
    }

    private void tell(String kind, String more, JdbcClient.StatementSpec change) {
        change.param("now", Timestamp.from(now.instant()))
                .param("most", AT_ONCE)
                .query(row -> {
                    if (row.getBoolean("officers")) {
                        events.record(
                                new CaseId(row.getObject("case_id", UUID.class)), kind, row.getString("id") + more);
                    }
                });
    }
}
