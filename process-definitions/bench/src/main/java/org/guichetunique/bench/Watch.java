package org.guichetunique.bench;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a benchmark follows what is going on in a database: by a role and a connection of its own, so that its questions
 * are nobody's work but its own.
 */
final class Watch implements AutoCloseable {

    static final String ROLE = "watch";

    /** Rarely enough that the benchmark does not measure its own looking. */
    private static final Duration LOOKS_EVERY = Duration.ofMillis(10);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String ROLES = "create role " + ROLE + " superuser login; create extension pg_stat_statements";

    /** Every event told and every document drawn that was asked for. */
    private static final String IDLE = """
            select not exists (select from guichet.case_event where handled_at is null)
               and not exists (select from guichet.document where content is null and asked_at is not null)
            """;

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient database;

    /** @param address of a database that was started to be measured */
    Watch(String address) {
        HikariDataSource owner = new HikariDataSource();
        owner.setJdbcUrl(address);
        owner.setUsername("postgres");
        owner.setMaximumPoolSize(1);
        try (owner) {
            JdbcClient.create(owner).sql(ROLES).update();
        }
        pool.setJdbcUrl(address);
        pool.setUsername(ROLE);
        pool.setMaximumPoolSize(2);
        database = JdbcClient.create(pool);
    }

    JdbcClient database() {
        return database;
    }

    List<String> texts(String sql) {
        return database.sql(sql).query((row, number) -> row.getString(1)).list();
    }

    boolean holds(String sql) {
        return database.sql(sql).query(Boolean.class).single();
    }

    /** Until nothing that the product put off is left to do. */
    void awaitIdle() {
        until("the product is idle", () -> holds(IDLE));
    }

    /** @param condition that has become true within two minutes, or the benchmark fails */
    static void until(String what, Callable<Boolean> condition) {
        await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOKS_EVERY)
                .until(condition);
    }

    @Override
    public void close() {
        pool.close();
    }
}
