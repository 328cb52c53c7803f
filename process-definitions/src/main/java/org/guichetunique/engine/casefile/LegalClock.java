package org.guichetunique.engine.casefile;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the answer to a case is due. */
public final class LegalClock {

    private final JdbcClient database;

    public LegalClock(JdbcClient database) {
        this.database = database;
    }

    /** @param warning when those concerned are told that the limit comes near */
    public record Times(Instant warning, Instant limit) {}

    public Times of(CaseId id) {
        return database.sql("select legal_warning_at, legal_limit_at from case_file where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Times(
                        row.getTimestamp("legal_warning_at").toInstant(),
                        row.getTimestamp("legal_limit_at").toInstant()))
                .single();
    }
}
