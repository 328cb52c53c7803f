package org.guichetunique.casework.operation.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last day as the log of exchanges has it. */
@Component
public final class CallStatistics {

    private static final int MOST = 2_000;

    private final JdbcClient database;

    public CallStatistics(JdbcClient database) {
        this.database = database;
    }

    /** Of the last hour and of the last day, of one authority or of all. */
    List<OperationTraffic> lastDay(Optional<String> authority) {
        return database.sql("""
                        with day as materialized (
                          select operation, duration_ms, outcome, at, at > now() - interval '1 hour' as recent
                            from published.exchange_log
                           where at > now() - interval '1 day' and kind = 'exchange' and outcome <> 'not-sent'
                             and (:authority::text is null or authority = :authority))
                        select operation, recent,
                               count(*) as calls,
                               count(*) filter (where outcome in ('failed', 'unknown')) as failed,
                               percentile_disc(0.5) within group (order by duration_ms) as median,
                               percentile_disc(0.95) within group (order by duration_ms) as slow,
                               max(at) filter (where outcome not in ('failed', 'unknown')) as last_success
                          from (select operation, duration_ms, outcome, at, false as recent from day
                                union all
                                select operation, duration_ms, outcome, at, true from day where recent) as spans
                         group by operation, recent order by operation, recent limit :most
                        """)
                .param("authority", authority.orElse(null), java.sql.Types.VARCHAR)
                .param("most", MOST)
                .query((row, number) -> new OperationTraffic(
                        row.getString("operation"),
                        row.getBoolean("recent"),
                        row.getLong("calls"),
                        row.getLong("failed"),
                        row.getLong("median"),
                        row.getLong("slow"),
                        row.getTimestamp("last_success") == null
                                ? null
                                : row.getTimestamp("last_success").toInstant()))
                .list();
    }
}
