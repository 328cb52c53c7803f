package org.guichetunique.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks every few milliseconds at who works in the database, and counts those that wait for a lock of another. */
final class LockWaits implements AutoCloseable {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(20);

    private static final String WORKING = """
            select wait_event_type = 'Lock' as waits, wait_event, regexp_replace(query, '\\s+', ' ', 'g') as text
              from pg_stat_activity where usename = :role and state = 'active'
            """;

    private static final int WIDTH = 100;

    private final Watch watch;
    private final String role;
    private final Thread looking;
    private volatile boolean over;
    private final Map<String, Long> statements = new ConcurrentHashMap<>();
    private long working;
    private long waiting;

    /** @param role under which the program signs in to the database */
    LockWaits(Watch watch, String role) {
        this.watch = watch;
        this.role = role;
        looking = Thread.ofPlatform().daemon().start(this::look);
    }

    private void look() {
        while (!over) {
            watch.database().sql(WORKING).param("role", role).query(row -> {
                working++;
                if (row.getBoolean("waits")) {
                    waiting++;
                    String text = row.getString("text");
                    statements.merge(
                            row.getString("wait_event") + ": " + text.substring(0, Math.min(WIDTH, text.length())),
                            1L,
                            Long::sum);
                }
            });
            try {
                Thread.sleep(LOOKS_EVERY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Of all that were seen at work, those that waited for a lock; asked when closed. */
    double share() {
        return working == 0 ? 0 : waiting / (double) working;
    }

    /** What they waited for, and with which statement; how often that was seen. */
    Map<String, Long> statements() {
        return Map.copyOf(statements);
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        looking.join();
    }
}
