package org.guichetunique.engine.personaldata;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes requests that were begun and then left alone, so that what was fetched for them is not kept for nothing. */
public final class IdleDrafts implements Runnable {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final Duration idle;
    private final Clock clock;

    /** @param idle how long a draft may be left alone */
    public IdleDrafts(JdbcClient database, Duration idle, Clock clock) {
        this.database = database;
        this.idle = idle;
        this.clock = clock;
    }

    /** When a draft that was last changed then is deleted. */
    public Instant deletedAt(Instant changedAt) {
        return changedAt.plus(idle);
    }

    @Override
    public void run() {
        int deleted;
        do {
            deleted = database.sql("""
                            delete from case_file where id in (
                              select id from case_file where state = 'draft' and changed_at < :before
                               order by changed_at limit :most for update skip locked)
                            """)
                    .param("before", Timestamp.from(clock.instant().minus(idle)))
                    .param("most", AT_ONCE)
                    .update();
        } while (deleted == AT_ONCE);
    }
}
