package org.guichetunique.casework.studio.live;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the time of a procedure's cases goes and how the authorities answer that it asks. Read from days that were added
 * up: it costs what there are days and steps, however many cases there are. Holds nothing of any person or case.
 */
@RolesAllowed({"DESIGNER", "REVIEWER"})
@Component
public class ProcedureStatistics {

    private static final String CASES = """
            select bucket, sum(filed) as filed, sum(closed) as closed, sum(in_time) as in_time, sum(early) as early
              from (select bucket, filed, closed, in_time, early from case_day
                     where procedure = :procedure and day >= :from
                    union all
                    select bucket, filed, closed, in_time, early from published.case_tally
                     where procedure = :procedure and day >= :from) happened
             group by bucket
            """;

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final Clock clock;

    public ProcedureStatistics(JdbcClient database, Catalogue catalogue, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public ProcedureFigures of(String procedure, StatisticsPeriod back) {
        Instant now = clock.instant();
        LocalDate today = catalogue
                .service(procedure)
                .map(service -> service.competence().calendar().dayOf(now))
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
        LocalDate from = back.from(today);
        return new ProcedureFigures(
                from, today, cases(procedure, from), steps(procedure, from), calls(procedure, from));
    }

    private CaseFigures cases(String procedure, LocalDate from) {
        long[] sums = new long[4];
        Map<Integer, Long> took = new HashMap<>();
        database.sql(CASES).param("procedure", procedure).param("from", from).query(row -> {
            sums[0] += row.getLong("filed");
            sums[1] += row.getLong("closed");
            sums[2] += row.getLong("in_time");
            sums[3] += row.getLong("early");
            if (row.getLong("closed") > 0) {
                took.put(row.getInt("bucket"), row.getLong("closed"));
            }
        });
        return new CaseFigures(sums[0], sums[1], sums[2], sums[3], DurationHistogram.of(took));
    }

    private List<StepFigures> steps(String procedure, LocalDate from) {
        Map<String, Map<Integer, Long>> took = new HashMap<>();
        Map<String, Long> seconds = new HashMap<>();
        database.sql("""
                        select activity, bucket, sum(visits) as visits, sum(seconds) as seconds from step_day
                         where procedure = :procedure and day >= :from group by activity, bucket
                        """).param("procedure", procedure).param("from", from).query(row -> {
            took.computeIfAbsent(row.getString("activity"), activity -> new TreeMap<>())
                    .put(row.getInt("bucket"), row.getLong("visits"));
            seconds.merge(row.getString("activity"), row.getLong("seconds"), Long::sum);
        });
        double all =
                Math.max(1, seconds.values().stream().mapToLong(Long::longValue).sum());
        return took.entrySet().stream()
                .map(step -> {
                    DurationHistogram spread = DurationHistogram.of(step.getValue());
                    long own = seconds.getOrDefault(step.getKey(), 0L);
                    return new StepFigures(step.getKey(), spread.count(), Duration.ofSeconds(own), own / all, spread);
                })
                .sorted(Comparator.comparing(StepFigures::total).reversed().thenComparing(StepFigures::activity))
                .toList();
    }

    private List<CallFigures> calls(String procedure, LocalDate from) {
        Map<String, Map<Integer, Long>> took = new HashMap<>();
        Map<String, long[]> ended = new HashMap<>();
        database.sql("""
                        select operation, bucket, sum(calls) as calls, sum(refused) as refused, sum(failed) as failed,
                               sum(deferred) as deferred
                          from call_day where procedure = :procedure and day >= :from group by operation, bucket
                        """).param("procedure", procedure).param("from", from).query(row -> {
            took.computeIfAbsent(row.getString("operation"), operation -> new TreeMap<>())
                    .put(row.getInt("bucket"), row.getLong("calls"));
            long[] sums = ended.computeIfAbsent(row.getString("operation"), operation -> new long[3]);
            sums[0] += row.getLong("refused");
            sums[1] += row.getLong("failed");
            sums[2] += row.getLong("deferred");
        });
        return took.entrySet().stream()
                .map(one -> {
                    DurationHistogram spread = DurationHistogram.of(one.getValue());
                    long[] sums = ended.getOrDefault(one.getKey(), new long[3]);
                    return new CallFigures(one.getKey(), spread.count(), sums[0], sums[1], sums[2], spread);
                })
                .sorted(Comparator.<CallFigures, Duration>comparing(
                                calls -> calls.took().within(0.95))
                        .reversed()
                        .thenComparing(CallFigures::operation))
                .toList();
    }
}
