package org.guichetunique.casework.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when the law lets a filed case take. */
@Component
public final class LegalLimits {

    private final JdbcClient database;
    private final ApplicationEventPublisher listeners;

    public LegalLimits(JdbcClient database, ApplicationEventPublisher listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    /** Told in the transaction that moves a limit: what is due at the limit moves with it. */
    public record Moved(CaseId id, Instant before, Instant limit) {}

    /** @param warning when those concerned are told that the limit comes near */
    public void move(CaseId id, Instant warning, Instant limit) {
        database.sql("""
                        update case_file set legal_warning_at = :warning, legal_limit_at = :limit where id = :id
                        returning old.legal_limit_at
                        """)
                .param("id", id.value())
                .param("warning", Timestamp.from(warning))
                .param("limit", Timestamp.from(limit))
                .query(Timestamp.class)
                .optional()
                .ifPresent(before -> listeners.publishEvent(new Moved(id, before.toInstant(), limit)));
    }
}
