package org.guichetunique.casework.office.task;

import java.sql.Timestamp;
import org.guichetunique.casework.casefile.LegalLimits;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the tasks that are due at the limit of their case when the limit moves. */
@Component
final class DueTasks {

    private final JdbcClient database;

    DueTasks(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void on(LegalLimits.Moved moved) {
        database.sql("""
                        update task set due_at = :limit where case_id = :case and state = 'open' and due_at = :before
                        """)
                .param("case", moved.id().value())
                .param("before", Timestamp.from(moved.before()))
                .param("limit", Timestamp.from(moved.limit()))
                .update();
    }
}
