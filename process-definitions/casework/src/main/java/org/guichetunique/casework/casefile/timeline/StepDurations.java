package org.guichetunique.casework.casefile.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long each step of each procedure usually takes, learnt from the steps that end. Each is looked at once, a while
 * after it has ended; old ones fade. The mean is of logarithms: half take about so long or less.
 */
@Component
public final class StepDurations implements Runnable {

    /** Fewer say nothing. */
    private static final int ENOUGH = 5;

    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final String LEARN = """
            with since as (select until from step_duration_learnt for no key update),
            ended as (
              select c.service, s.activity, count(*) as steps,
                     sum(ln(greatest(1, extract(epoch from s.ended_at - s.started_at)))) as log_seconds
                from since, published.case_step s join published.case_file c on c.id = s.case_id
               where s.ended_at > since.until and s.ended_at <= now() - interval '10 seconds'
                 and s.state = 'done' and s.kind <> 'rule'
               group by c.service, s.activity),
            kept as (
              insert into step_duration as d (service, activity, steps, log_seconds)
              select service, activity, steps, log_seconds from ended
              on conflict (service, activity) do update
                 set steps = least(d.steps, 1000) + excluded.steps,
                     log_seconds = d.log_seconds * least(1, 1000 / d.steps) + excluded.log_seconds)
            update step_duration_learnt l set until = greatest(l.until, now() - interval '10 seconds') from since
            """;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private volatile Read latest = new Read(Instant.MIN, Map.of());

    public StepDurations(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    private record Step(String service, String activity) {}

    private record Read(Instant at, Map<Step, Duration> usual) {}

    /** Learns from what has ended since the last time, on whichever node. */
    @Override
    @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void run() {
        transactions.executeWithoutResult(tx -> database.sql(LEARN).update());
    }

    /** Zero where too little is known. */
    public Duration usual(String service, String activity) {
        return read().usual().getOrDefault(new Step(service, activity), Duration.ZERO);
    }

    private Read read() {
        Read known = latest;
        if (known.at().isBefore(Instant.now().minus(KEPT))) {
            Map<Step, Duration> usual = new HashMap<>();
            database.sql("""
                            select service, activity, exp(log_seconds / steps) as seconds
                              from step_duration where steps >= :enough
                            """).param("enough", ENOUGH).query(row -> {
                usual.put(
                        new Step(row.getString("service"), row.getString("activity")),
                        Duration.ofSeconds(Math.round(row.getDouble("seconds"))));
            });
            known = new Read(Instant.now(), usual);
            latest = known;
        }
        return known;
    }
}
