package org.guichetunique.exchange.log;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps every exchange, whatever came of it. Entries are only ever added: the application's database role may not
 * change or remove one. Holds who, whom, what for and which elements, never the values.
 */
public final class ExchangeLog {

    private static final String APPEND = """
            insert into exchange_log (exchange_id, at, duration_ms, case_id, person, authority, operation, purpose,
                                      legal_basis, elements, idempotency_key, outcome, status, code)
            values (:exchange, :at, :duration, :case, :person, :authority, :operation, :purpose,
                    :legalBasis, :elements, :key, :outcome, :status, :code)
            """;

    private final JdbcClient database;

    public ExchangeLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * Takes part in the caller's transaction, so that an effect in the case and its entry stand or fall together.
     *
     * @param started when the call was made
     */
    public void append(Call call, @Nullable UUID caseId, Outcome outcome, Instant started, Duration took) {
        Ending ending = Ending.of(outcome);
        database.sql(APPEND)
                .param("exchange", call.id())
                .param("at", Timestamp.from(started))
                .param("duration", took.toMillis())
                .param("case", caseId)
                .param("person", call.onBehalfOf())
                .param("authority", call.operation().authority().code())
                .param("operation", call.operation().id())
                .param("purpose", call.purpose())
                .param("legalBasis", call.operation().legalBasis().fr())
                .param("elements", call.operation().elements().toArray(String[]::new))
                .param("key", call.idempotencyKey())
                .param("outcome", ending.word())
                .param("status", ending.status())
                .param("code", ending.code())
                .update();
    }

    private record Ending(
            String word, @Nullable Integer status, @Nullable String code) {

        static Ending of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Answered answered -> new Ending("answered", answered.status(), null);
                case Outcome.Refused refused -> new Ending("refused", refused.status(), refused.code());
                case Outcome.Deferred deferred -> new Ending("deferred", 202, null);
                case Outcome.Failed failed ->
                    new Ending(
                            failed.wasHeldBack() ? "not-sent" : "failed",
                            null,
                            failed.reason().name());
                case Outcome.Lacking lacking -> new Ending("not-sent", null, "LACKING_INPUT");
            };
        }
    }
}
