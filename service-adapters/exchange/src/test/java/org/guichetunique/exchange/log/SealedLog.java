package org.guichetunique.exchange.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guichetunique.database.EmbeddedDatabase;
import org.guichetunique.database.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log of its own for each test, its sealing, and an administrator who can do whatever a database lets one do. */
abstract class SealedLog {

    static final String SECRET = "a secret of at least thirty-two characters";

    static EmbeddedDatabase database;
    JdbcClient portal;
    JdbcClient administrator;
    ExchangeLog log;
    Sealing sealing;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.temporary();
    }

    @BeforeEach
    void beginAnew() throws SQLException {
        asAdministrator("truncate guichet.exchange_log, guichet.exchange_log_seal, guichet.exchange_log_key,"
                + " guichet.exchange_log_unsealed restart identity");
        portal = JdbcClient.create(database.as(Role.PORTAL));
        administrator = JdbcClient.create(database.asOwner());
        log = new ExchangeLog(portal);
        sealing = sealing(SECRET, Duration.ofDays(365));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    void write(int entries) {
        for (int i = 0; i < entries; i++) {
            read(log);
        }
    }

    static void read(ExchangeLog log) {
        log.read(
                new ExchangeLog.Reader("officer", "Nadia \"N.\" Chraïbi نادية", "civil-registry"),
                UUID.randomUUID(),
                "somebody",
                UUID.randomUUID().toString(),
                new ExchangeLog.Purpose("birth", "examine", "Loi 36-21"),
                List.of("person.familyName", "person.givenName"));
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    DataSource transactionalSource;

    TransactionTemplate transactions() {
        transactionalSource = database.as(Role.PORTAL);
        return new TransactionTemplate(new JdbcTransactionManager(transactionalSource));
    }

    DataSource pool() {
        com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setDataSource(database.as(Role.PORTAL));
        return pool;
    }

    Sealing sealing(String secret, Duration maxAge) {
        DataSource source = database.as(Role.PORTAL);
        JdbcClient client = JdbcClient.create(source);
        return new Sealing(
                client,
                new SealKeys(client, secret, maxAge),
                TimestampAuthority.own(Clock.systemUTC()),
                new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    /** What a database administrator can do, and nobody else. */
    void asAdministrator(String sql) throws SQLException {
        try (Connection connection = database.asOwner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }

    List<String> export() throws SQLException, IOException {
        StringWriter out = new StringWriter();
        try (Connection connection = database.as(Role.PORTAL).getConnection()) {
            ExportLog.write(connection, out);
        }
        return Arrays.asList(out.toString().split("\n"));
    }

    static LogVerdict verify(List<String> lines) throws IOException {
        return verify(lines, null, null);
    }

    static LogVerdict verify(List<String> lines, @Nullable String key, @Nullable String head) throws IOException {
        return new LogCheck(key, head).check(new BufferedReader(new StringReader(String.join("\n", lines))));
    }
}
