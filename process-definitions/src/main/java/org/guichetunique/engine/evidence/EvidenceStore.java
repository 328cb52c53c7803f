package org.guichetunique.engine.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.engine.casefile.CaseId;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evidence of each case, one for each operation that was asked. */
public final class EvidenceStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Contracts contracts;

    public EvidenceStore(JdbcClient database, Contracts contracts) {
        this.database = database;
        this.contracts = contracts;
    }

    /** In the order in which it was asked. Evidence of an operation that no contract offers any more is left out. */
    public List<Evidence> of(CaseId id) {
        return database
                .sql("""
                        select operation, state, code, asked_at, arrived_at from evidence
                         where case_id = :case order by asked_at, operation
                        """)
                .param("case", id.value())
                .query((row, number) -> contracts
                        .find(row.getString("operation"))
                        .map(operation -> {
                            try {
                                return new Evidence(
                                        operation,
                                        Evidence.State.valueOf(
                                                row.getString("state").toUpperCase(Locale.ROOT)),
                                        row.getString("code"),
                                        row.getTimestamp("asked_at").toInstant(),
                                        row.getTimestamp("arrived_at") == null
                                                ? null
                                                : row.getTimestamp("arrived_at").toInstant());
                            } catch (java.sql.SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        }))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the authorities answered, word for word, by operation. */
    public Map<String, JsonNode> contents(CaseId id) {
        Map<String, JsonNode> contents = new HashMap<>();
        database.sql("select operation, content from evidence where case_id = :case and content is not null")
                .param("case", id.value())
                .query(row -> {
                    contents.put(row.getString("operation"), JSON.readTree(row.getString("content")));
                });
        return contents;
    }

    void asked(CaseId id, Operation operation, UUID exchange, Instant now) {
        put(id, operation, Evidence.State.ASKED, null, exchange, now, null, null);
    }

    public void settled(
            CaseId id,
            Operation operation,
            Evidence.State state,
            @Nullable String code,
            UUID exchange,
            Instant asked,
            @Nullable JsonNode content) {
        put(id, operation, state, code, exchange, asked, Instant.now(), content);
    }

    private void put(
            CaseId id,
            Operation operation,
            Evidence.State state,
            @Nullable String code,
            UUID exchange,
            Instant asked,
            @Nullable Instant arrived,
            @Nullable JsonNode content) {
        Instant goodUntil =
                arrived == null || operation.freshness() == null ? null : arrived.plus(operation.freshness());
        database.sql("""
                        insert into evidence (case_id, operation, authority, evidence_type, state, code, exchange_id,
                                              asked_at, arrived_at, good_until, content)
                        values (:case, :operation, :authority, :type, :state, :code, :exchange,
                                :asked, :arrived, :good, :content::jsonb)
                        on conflict (case_id, operation) do update
                           set state = excluded.state, code = excluded.code, exchange_id = excluded.exchange_id,
                               asked_at = excluded.asked_at, arrived_at = excluded.arrived_at,
                               good_until = excluded.good_until, content = excluded.content
                        """)
                .param("case", id.value())
                .param("operation", operation.id())
                .param("authority", operation.authority().code())
                .param("type", operation.evidenceType())
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("code", code)
                .param("exchange", exchange)
                .param("asked", Timestamp.from(asked))
                .param("arrived", arrived == null ? null : Timestamp.from(arrived))
                .param("good", goodUntil == null ? null : Timestamp.from(goodUntil))
                .param("content", content == null ? null : content.toString())
                .update();
    }
}
