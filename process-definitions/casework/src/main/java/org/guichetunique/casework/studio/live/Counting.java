package org.guichetunique.casework.studio.live;

import java.sql.Timestamp;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.CaseTallies;
import org.guichetunique.casework.request.evidence.AskedOfPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds up by days what happened to cases, steps and exchanges and what people were asked, some thousand at a time and on one node at a time. Steps are
 * counted once a minute has gone by since they ended: no transaction in which one ends lasts as long.
 */
@Component
public final class Counting implements Runnable {

    private static final int AT_ONCE = 5000;
    private static final int SEALS_AT_ONCE = 20;

    /** The rest is for the next time: whoever runs this has other things to do in between. */
    private static final int MOST_ROUNDS = 50;

    private static final String CASES = CaseTallies.TAKEN + """
            insert into case_day as d
            select procedure, day, bucket, sum(filed), sum(closed), sum(in_time), sum(early)
              from taken group by procedure, day, bucket
            on conflict (procedure, day, bucket) do update
               set filed = d.filed + excluded.filed, closed = d.closed + excluded.closed,
                   in_time = d.in_time + excluded.in_time, early = d.early + excluded.early
            """;

    private static final String STEPS = """
            with taken as (
              select case_id, activity, kind, ended_at,
                     greatest(0, extract(epoch from ended_at - started_at))::double precision as seconds
                from published.case_step
               where ended_at > :until and ended_at <= now() - interval '1 minute'
               order by ended_at fetch first :most rows with ties),
            counted as (
              insert into step_day as d (procedure, day, activity, bucket, visits, seconds)
              select c.service, authority_day(c.competent_authority, t.ended_at), t.activity, time_bucket(1000 * t.seconds), count(*),
                     round(sum(t.seconds))
                from taken t join published.case_file c on c.id = t.case_id
               where t.kind <> 'rule' and t.activity <> 'undo'
               group by 1, 2, 3, 4
              on conflict (procedure, day, activity, bucket) do update
                 set visits = d.visits + excluded.visits, seconds = d.seconds + excluded.seconds)
            update live_counted set steps_until = taken.until
              from (select max(ended_at) as until from taken) taken where taken.until is not null
            """;

    /** An answer that comes later stands in the log a second time, with no time of its own. */
    private static final String CALLS = """
            with seals as (
              select number, entries from published.exchange_log_seal where number > :until order by number limit :most),
            counted as (
              insert into call_day as d (procedure, day, operation, bucket, calls, refused, failed, deferred)
              select l.purpose, authority_day(coalesce(c.competent_authority, l.authority), l.at), l.operation, time_bucket(l.duration_ms), count(*),
                     count(*) filter (where l.outcome = 'refused'),
                     count(*) filter (where l.outcome in ('failed', 'unknown')),
                     count(*) filter (where l.outcome = 'deferred')
                from seals cross join unnest(seals.entries) as entry (seq) join published.exchange_log l on l.seq = entry.seq
                left join published.case_file c on c.id = l.case_id
               where l.kind = 'exchange' and l.outcome <> 'not-sent'
                 and not (l.duration_ms = 0 and l.outcome <> 'deferred'
                          and exists (select from published.late_answer a
                                       where a.authority = l.authority and a.idempotency_key = l.idempotency_key))
               group by 1, 2, 3, 4
              on conflict (procedure, day, operation, bucket) do update
                 set calls = d.calls + excluded.calls, refused = d.refused + excluded.refused,
                     failed = d.failed + excluded.failed, deferred = d.deferred + excluded.deferred)
            update live_counted set seals_until = sealed.until
              from (select max(number) as until from seals) sealed where sealed.until is not null
            """;

    private final JdbcClient database;
    private final AskedOfPeople asked;
    private final TransactionTemplate transactions;

    public Counting(JdbcClient database, AskedOfPeople asked, TransactionTemplate transactions) {
        this.database = database;
        this.asked = asked;
        this.transactions = transactions;
    }

    private record Counted(Timestamp steps, long seals) {}

    @Override
    @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void run() {
        Integer added = 1;
        for (int round = 0; round < MOST_ROUNDS && added != null && added > 0; round++) {
            added = transactions.execute(tx -> isAlone() ? some() : 0);
        }
    }

    /** @return how many of the four still had something */
    private int some() {
        Counted counted = database.sql("select steps_until, seals_until from live_counted")
                .query((row, number) -> new Counted(row.getTimestamp("steps_until"), row.getLong("seals_until")))
                .single();
        return Math.min(1, database.sql(CASES).param("most", AT_ONCE).update())
                + Math.min(1, asked.addUp(AT_ONCE))
                + database.sql(STEPS)
                        .param("until", counted.steps())
                        .param("most", AT_ONCE)
                        .update()
                + database.sql(CALLS)
                        .param("until", counted.seals())
                        .param("most", SEALS_AT_ONCE)
                        .update();
    }

    private boolean isAlone() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('live_counted'))")
                .query(Boolean.class)
                .single();
    }
}
