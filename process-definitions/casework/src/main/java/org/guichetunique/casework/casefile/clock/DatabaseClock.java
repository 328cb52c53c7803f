package org.guichetunique.casework.casefile.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one clock that all nodes share: whether a legal limit has passed must not depend on who looks. */
@Component
public final class DatabaseClock extends Clock {

    /** More than any network or pause explains, less than any legal limit. */
    static final Duration MOST_APART = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final ZoneId zone;

    @Autowired
    public DatabaseClock(JdbcClient database) {
        this(database, ZoneOffset.UTC);
    }

    private DatabaseClock(JdbcClient database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return database.sql("select clock_timestamp()")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DatabaseClock(database, other);
    }

    /**
     * The timers of the procedures run by the machine's own clock.
     *
     * @throws IllegalStateException where it is so far off that they would ring on the wrong day
     */
    public void mustAgreeWith(Clock machine) {
        Duration apart = Duration.between(instant(), machine.instant());
        if (apart.abs().compareTo(MOST_APART) > 0) {
            throw new IllegalStateException("The clock of this machine is " + apart
                    + " away from the database's. Set it (with NTP), then start again: legal limits depend on it.");
        }
    }
}
