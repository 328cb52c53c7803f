package org.guichetunique.casework.office.task;

import java.sql.Timestamp;
import java.time.Instant;
import org.guichetunique.casework.casefile.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the worklist that somebody else has the word in a case. */
@Component
public final class TaskWaiting {

    private final JdbcClient database;

    public TaskWaiting(JdbcClient database) {
        this.database = database;
    }

    /** @param until null when the word is with the officers again */
    public void until(CaseId id, @Nullable Instant until) {
        database.sql("update task set waits_until = :until where case_id = :case and state = 'open'")
                .param("until", until == null ? null : Timestamp.from(until))
                .param("case", id.value())
                .update();
    }
}
