package org.guichetunique.casework.request.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Messages;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evidence of each case: one for each operation that was asked, and for each of several that it was asked about. */
@Component
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
        return database.sql("""
                        select operation, member, exchange_id, state, code, asked_at, arrived_at, good_until, reused_at
                          from evidence
                         where case_id = :case order by asked_at, operation, member
                        """).param("case", id.value()).query(this::read).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Evidence> read(ResultSet row, int number) throws SQLException {
        Optional<Operation> operation = contracts.find(row.getString("operation"));
        if (operation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(
                operation.get(),
                row.getString("member"),
                row.getObject("exchange_id", UUID.class),
                Evidence.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("code"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "arrived_at"),
                instant(row, "good_until"),
                instant(row, "reused_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private record Asked(String operation, String member) {}

    /** What the authorities answered, word for word. */
    private Map<Asked, JsonNode> contents(CaseId id) {
        Map<Asked, JsonNode> contents = new HashMap<>();
        database.sql("select operation, member, content from evidence where case_id = :case and content is not null")
                .param("case", id.value())
                .query(row -> {
                    contents.put(
                            new Asked(row.getString("operation"), row.getString("member")),
                            JSON.readTree(row.getString("content")));
                });
        return contents;
    }

    /** With what each authority said, whatever the others or the person say. */
    public List<EvidenceContent> held(CaseId id, PublicService service) {
        Map<String, Bindings> bindings = service.questions().evidence().stream()
                .collect(Collectors.toMap(need -> need.operation().id(), EvidenceNeed::bindings));
        Map<Asked, JsonNode> contents = contents(id);
        return of(id).stream()
                .map(one -> new EvidenceContent(one, said(one, contents, bindings)))
                .toList();
    }

    private static Map<Address, JsonNode> said(
            Evidence one, Map<Asked, JsonNode> contents, Map<String, Bindings> bindings) {
        Operation operation = one.operation();
        JsonNode content = contents.get(new Asked(operation.id(), one.member()));
        if (content == null) {
            return Map.of();
        }
        return operation
                .success()
                .map(Operation.Response::message)
                .map(message -> Messages.read(
                        message.shape(),
                        content,
                        bindings.getOrDefault(operation.id(), Bindings.NONE).about(one.member())))
                .orElse(Map.of());
    }

    /** An answer to the same question of the same person in another of their cases, which is still good. */
    Optional<Copy> freshCopy(String owner, CaseId id, Operation operation, JsonNode question) {
        return database.sql("""
                        select e.exchange_id, e.asked_at, e.arrived_at, e.good_until, e.content
                          from evidence e join published.case_file c on c.id = e.case_id
                         where c.owner = :owner and e.case_id <> :case and e.operation = :operation
                           and e.question = :question::jsonb and e.state = 'obtained' and e.content is not null
                           and e.good_until > now()
                           and not exists (select 1 from consent w where w.case_id = e.case_id
                                              and w.operation = e.operation and w.answer = 'withdrawn')
                         order by e.arrived_at desc limit 1
                        """)
                .param("owner", owner)
                .param("case", id.value())
                .param("operation", operation.id())
                .param("question", question.toString())
                .query((row, number) -> new Copy(
                        row.getObject("exchange_id", UUID.class),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("arrived_at").toInstant(),
                        row.getTimestamp("good_until").toInstant(),
                        JSON.readTree(row.getString("content"))))
                .optional();
    }

    /** A register says something else about a person from now on: what it said before does not serve again. */
    public void outdate(String owner) {
        database.sql("""
                        update evidence set good_until = now()
                         where good_until > now()
                           and case_id in (select id from published.case_file where owner = :owner)
                        """).param("owner", owner).update();
    }

    /** @param exchange that brought it */
    record Copy(UUID exchange, Instant askedAt, Instant arrivedAt, Instant goodUntil, JsonNode content) {}

    void reused(CaseId id, Operation operation, JsonNode question, Copy copy) {
        put(
                id,
                operation,
                "",
                new Row(
                        Evidence.State.OBTAINED,
                        null,
                        copy.exchange(),
                        copy.askedAt(),
                        copy.arrivedAt(),
                        copy.goodUntil(),
                        copy.content(),
                        question,
                        Instant.now()));
    }

    void asked(CaseId id, Operation operation, UUID exchange, Instant now) {
        put(id, operation, "", new Row(Evidence.State.ASKED, null, exchange, now, null, null, null, null, null));
    }

    /** @param member the one of several that it is about; empty where it is about none */
    public void settled(
            CaseId id,
            Operation operation,
            String member,
            Evidence.State state,
            @Nullable String code,
            UUID exchange,
            Instant asked,
            @Nullable JsonNode content) {
        settled(id, operation, member, state, code, exchange, asked, content, null);
    }

    /** @param question what was asked, so that the answer can serve again; null where it should not */
    void settled(
            CaseId id,
            Operation operation,
            Evidence.State state,
            @Nullable String code,
            UUID exchange,
            Instant asked,
            @Nullable JsonNode content,
            @Nullable JsonNode question) {
        settled(id, operation, "", state, code, exchange, asked, content, question);
    }

    private void settled(
            CaseId id,
            Operation operation,
            String member,
            Evidence.State state,
            @Nullable String code,
            UUID exchange,
            Instant asked,
            @Nullable JsonNode content,
            @Nullable JsonNode question) {
        Instant arrived = Instant.now();
        Instant goodUntil = operation.freshness() == null ? null : arrived.plus(operation.freshness());
        put(id, operation, member, new Row(state, code, exchange, asked, arrived, goodUntil, content, question, null));
    }

    /** As if the authority had never been asked; the log remembers that it was. */
    void forget(CaseId id, Operation operation) {
        database.sql("delete from evidence where case_id = :case and operation = :operation")
                .param("case", id.value())
                .param("operation", operation.id())
                .update();
    }

    private record Row(
            Evidence.State state,
            @Nullable String code,
            UUID exchange,
            Instant asked,
            @Nullable Instant arrived,
            @Nullable Instant goodUntil,
            @Nullable JsonNode content,
            @Nullable JsonNode question,
            @Nullable Instant reused) {}

    private void put(CaseId id, Operation operation, String member, Row row) {
        database.sql("""
                        insert into evidence (case_id, operation, member, authority, evidence_type, state, code, exchange_id,
                                              asked_at, arrived_at, good_until, content, question, reused_at)
                        values (:case, :operation, :member, :authority, :type, :state, :code, :exchange,
                                :asked, :arrived, :good, :content::jsonb, :question::jsonb, :reused)
                        on conflict (case_id, operation, member) do update
                           set state = excluded.state, code = excluded.code, exchange_id = excluded.exchange_id,
                               asked_at = excluded.asked_at, arrived_at = excluded.arrived_at,
                               good_until = excluded.good_until, content = excluded.content,
                               question = excluded.question, reused_at = excluded.reused_at
                        """)
                .param("case", id.value())
                .param("operation", operation.id())
                .param("member", member)
                .param("authority", operation.authority().code())
                .param("type", operation.evidenceType())
                .param("state", row.state().name().toLowerCase(Locale.ROOT))
                .param("code", row.code())
                .param("exchange", row.exchange())
                .param("asked", Timestamp.from(row.asked()))
                .param("arrived", timestamp(row.arrived()))
                .param("good", timestamp(row.goodUntil()))
                .param("content", text(row.content()))
                .param("question", text(row.question()))
                .param("reused", timestamp(row.reused()))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null ? null : json.toString();
    }

    /** What the operation answered in this case is used in no other from now on. */
    public void serveNoMore(CaseId id, Operation operation) {
        database.sql("""
                        update evidence set good_until = least(good_until, now())
                         where case_id = :case and operation = :operation
                        """)
                .param("case", id.value())
                .param("operation", operation.id())
                .update();
    }
}
