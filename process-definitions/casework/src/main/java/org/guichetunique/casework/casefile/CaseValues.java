package org.guichetunique.casework.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known in each case, with where it came from. */
@Component
public final class CaseValues {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PUT = """
            insert into case_value (case_id, subject, element, value, typed, source, source_name, operation,
                                    exchange_id, recorded_at, decider, decider_authority)
            select :case, x.subject, x.element, x.value::jsonb, :typed, :source, :name, :operation, :exchange, :at,
                   :decider, :authority
              from unnest(:subjects::text[], :elements::text[], :values::text[]) as x (subject, element, value)
            on conflict (case_id, subject, element) do update
               set value = excluded.value, typed = excluded.typed, source = excluded.source,
                   source_name = excluded.source_name, operation = excluded.operation,
                   exchange_id = excluded.exchange_id, recorded_at = excluded.recorded_at,
                   decider = excluded.decider, decider_authority = excluded.decider_authority
            """;

    private final JdbcClient database;

    public CaseValues(JdbcClient database) {
        this.database = database;
    }

    public Map<Address, KnownValue> of(CaseId id) {
        Map<Address, KnownValue> values = new LinkedHashMap<>();
        database.sql("""
                        select subject, element, value, typed, source, source_name, operation, exchange_id, recorded_at,
                               decider, decider_authority
                          from case_value where case_id = :case order by subject, element
                        """)
                .param("case", id.value())
                .query(CaseValues::read)
                .list()
                .forEach(value -> values.put(value.address(), value));
        return values;
    }

    /** Of several cases at once, only what is known of these subjects. */
    public Map<CaseId, Map<Address, KnownValue>> of(Collection<CaseId> ids, Collection<String> subjects) {
        Map<CaseId, Map<Address, KnownValue>> values = new HashMap<>();
        if (!ids.isEmpty() && !subjects.isEmpty()) {
            database.sql("""
                            select case_id, subject, element, value, typed, source, source_name, operation, exchange_id,
                                   recorded_at, decider, decider_authority
                              from case_value where case_id = any (:cases) and subject = any (:subjects)
                            """)
                    .param("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                    .param("subjects", subjects.toArray(String[]::new))
                    .query((row, number) -> {
                        KnownValue value = read(row, number);
                        return values.computeIfAbsent(
                                        new CaseId(row.getObject("case_id", UUID.class)), id -> new LinkedHashMap<>())
                                .put(value.address(), value);
                    })
                    .list();
        }
        return values;
    }

    /** Of whom or what something is known in a case. */
    public List<String> subjects(CaseId id) {
        return database.sql("select distinct subject from case_value where case_id = :case")
                .param("case", id.value())
                .query((row, number) -> row.getString("subject"))
                .list();
    }

    public static CaseData data(Map<Address, KnownValue> values) {
        return address -> Optional.ofNullable(values.get(address)).map(KnownValue::value);
    }

    public CaseData dataOf(CaseId id) {
        return data(of(id));
    }

    /** One statement, however many values. */
    public void put(CaseId id, Map<Address, JsonNode> values, Source source) {
        if (!values.isEmpty()) {
            put(id, values, null, source);
        }
    }

    /** Keeps what a person typed although it cannot be read, so that nothing that was written is lost. */
    void putTyped(CaseId id, Address address, @Nullable JsonNode value, String typed, Source source) {
        Map<Address, JsonNode> one = new LinkedHashMap<>();
        one.put(address, value == null ? tools.jackson.databind.node.MissingNode.getInstance() : value);
        put(id, one, typed, source);
    }

    void remove(CaseId id, Address address) {
        database.sql("delete from case_value where case_id = :case and subject = :subject and element = :element")
                .param("case", id.value())
                .param("subject", address.subject())
                .param("element", address.element())
                .update();
    }

    /** Takes out what an operation's answer brought. */
    public void forget(CaseId id, String operation) {
        database.sql("delete from case_value where case_id = :case and operation = :operation and source = 'authority'")
                .param("case", id.value())
                .param("operation", operation)
                .update();
    }

    private void put(CaseId id, Map<Address, JsonNode> values, @Nullable String typed, Source source) {
        database.sql(PUT)
                .param("case", id.value())
                .param(
                        "subjects",
                        values.keySet().stream().map(Address::subject).toArray(String[]::new))
                .param(
                        "elements",
                        values.keySet().stream().map(Address::element).toArray(String[]::new))
                .param(
                        "values",
                        values.values().stream()
                                .map(node -> node.isMissingNode() ? null : node.toString())
                                .toArray(String[]::new))
                .param("typed", typed)
                .param("source", source.kind().name().toLowerCase(Locale.ROOT))
                .param("name", source.name())
                .param("operation", source.operation())
                .param("exchange", source.exchange())
                .param("at", Timestamp.from(source.at()))
                .param(
                        "decider",
                        source.decider() == null ? null : source.decider().name())
                .param(
                        "authority",
                        source.decider() == null ? null : source.decider().authority())
                .update();
    }

    private static KnownValue read(ResultSet row, int number) throws SQLException {
        String json = row.getString("value");
        String decider = row.getString("decider");
        return new KnownValue(
                new Address(row.getString("subject"), row.getString("element")),
                json == null ? null : JSON.readTree(json),
                row.getString("typed"),
                new Source(
                        Source.Kind.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                        row.getString("source_name"),
                        row.getString("operation"),
                        row.getObject("exchange_id", UUID.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        decider == null ? null : new Source.Decider(decider, row.getString("decider_authority"))));
    }
}
