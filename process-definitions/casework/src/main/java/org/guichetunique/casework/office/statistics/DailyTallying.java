package org.guichetunique.casework.office.statistics;

import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.office.task.WorkTallies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds up by days what was counted, a few thousand rows at a time and on one node at a time. */
@Component
public final class DailyTallying implements Runnable {

    private static final int AT_ONCE = 5000;

    private static final String ADD_UP = WorkTallies.TAKEN + """
            insert into work_day as d
            select candidate, day, procedure, activity, sum(arrived), sum(decided), sum(in_time), sum(otherwise),
                   sum(still_open), sum(person_seconds), sum(others_seconds), sum(unit_seconds)
              from taken group by candidate, day, procedure, activity
            on conflict (candidate, day, procedure, activity) do update
               set arrived = d.arrived + excluded.arrived, decided = d.decided + excluded.decided,
                   in_time = d.in_time + excluded.in_time, otherwise = d.otherwise + excluded.otherwise,
                   still_open = d.still_open + excluded.still_open,
                   person_seconds = d.person_seconds + excluded.person_seconds,
                   others_seconds = d.others_seconds + excluded.others_seconds,
                   unit_seconds = d.unit_seconds + excluded.unit_seconds
            """;

    private static final String ADD_UP_DECISIONS = WorkTallies.DECISIONS_TAKEN + """
            insert into decision_day as d
            select candidate, day, procedure, activity, outcome, reason, count(*)
              from taken group by candidate, day, procedure, activity, outcome, reason
            on conflict (candidate, day, procedure, activity, outcome, reason) do update
               set decided = d.decided + excluded.decided
            """;

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    public DailyTallying(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void run() {
        addUp(ADD_UP);
        addUp(ADD_UP_DECISIONS);
    }

    private void addUp(String sql) {
        Integer added;
        do {
            added = transactions.execute(
                    tx -> isAlone() ? database.sql(sql).param("most", AT_ONCE).update() : 0);
        } while (added != null && added > 0);
    }

    private boolean isAlone() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('work_tally'))")
                .query(Boolean.class)
                .single();
    }
}
