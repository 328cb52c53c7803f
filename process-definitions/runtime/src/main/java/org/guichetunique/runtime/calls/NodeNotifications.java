package org.guichetunique.runtime.calls;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes on the database that there is work, and hears it from them. One word stands for all the work of a
 * moment, because every word makes PostgreSQL commit one transaction after the other.
 */
@Component
public final class NodeNotifications implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeNotifications.class);
    private static final String CHANNEL = "guichet_work";
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(200);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(2);

    /** How long the listener does not look whether it should stop. */
    private static final int LISTEN_MILLIS = 500;

    private final DataSource database;
    private final JdbcClient client;
    private final Runnable workWaits;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;

    /** @param workWaits told when another node, or this one, has made work */
    NodeNotifications(DataSource database, JdbcClient client, ExchangeWorker worker, WorkSignal signal) {
        this.database = database;
        this.client = client;
        this.workWaits = worker::wake;
        signal.connect(this::tell);
    }

    /** To be called after the commit that makes work. */
    public void tell() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("nodes-tell").start(this::speak);
        Thread.ofPlatform().name("nodes-listen").daemon().start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        tell();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void speak() {
        while (running) {
            try {
                news.acquire();
                news.drainPermits();
                if (running) {
                    client.sql("select pg_notify(:channel, '')")
                            .param("channel", CHANNEL)
                            .query((row, number) -> "")
                            .single();
                    TimeUnit.NANOSECONDS.sleep(BETWEEN_WORDS.toNanos());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // They find the work by their slow poll.
                LOG.debug("The other nodes could not be told", e);
            }
        }
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                try {
                    hear(connection.unwrap(PGConnection.class));
                } finally {
                    statement.execute("unlisten *");
                }
            } catch (SQLException e) {
                LOG.debug("The other nodes cannot be heard", e);
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            if (connection.getNotifications(LISTEN_MILLIS).length > 0) {
                workWaits.run();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(BEFORE_TRYING_AGAIN.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
