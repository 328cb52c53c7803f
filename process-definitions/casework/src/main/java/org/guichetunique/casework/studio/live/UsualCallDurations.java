package org.guichetunique.casework.studio.live;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.procedures.forecast.UsualDurations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long authorities took to answer in the last quarter, whatever the procedure. Looked up once for each operation. */
final class UsualCallDurations implements UsualDurations {

    private final JdbcClient database;
    private final Contracts contracts;
    private final Map<String, Optional<Duration>> known = new HashMap<>();

    UsualCallDurations(JdbcClient database, Contracts contracts) {
        this.database = database;
        this.contracts = contracts;
    }

    @Override
    public Optional<Duration> call(String operation) {
        return known.computeIfAbsent(operation, asked -> {
            LocalDate from = from(asked);
            return half(List.of(asked), from).or(() -> half(ofTheSameAuthority(asked), from));
        });
    }

    private List<String> ofTheSameAuthority(String operation) {
        return contracts
                .find(operation)
                .map(Operation::authority)
                .map(authority -> contracts.operationsOf(authority.code()).stream()
                        .map(Operation::id)
                        .toList())
                .orElse(List.of());
    }

    private LocalDate from(String operation) {
        ZoneId zone =
                contracts.find(operation).map(known -> known.authority().zone()).orElse(ZoneOffset.UTC);
        return StatisticsPeriod.QUARTER.from(LocalDate.now(zone));
    }

    private Optional<Duration> half(List<String> operations, LocalDate from) {
        Map<Integer, Long> took = new HashMap<>();
        database.sql("""
                        select bucket, sum(calls) as calls from call_day
                         where operation = any (:operations) and day >= :from group by bucket
                        """)
                .param("operations", operations.toArray(String[]::new))
                .param("from", from)
                .query(row -> {
                    took.put(row.getInt("bucket"), row.getLong("calls"));
                });
        return took.isEmpty()
                ? Optional.empty()
                : Optional.of(DurationHistogram.of(took).within(0.5));
    }
}
