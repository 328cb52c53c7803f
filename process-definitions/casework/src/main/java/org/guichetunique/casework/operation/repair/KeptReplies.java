package org.guichetunique.casework.operation.repair;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.AccessRecords.Occasion;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Messages;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers that came too late, for whoever has to tell the authority or the person what becomes of them. */
@RolesAllowed("OPERATOR")
@Component
public class KeptReplies {

    private static final int PAGE = 25;
    private static final String ANSWERS = """
            select a.authority, a.idempotency_key, a.operation, a.case_id, c.reference, c.service,
                   coalesce(a.status, 0) as status, a.answered_at, a.body
              from published.late_answer a join published.case_file c on c.id = a.case_id
             where a.state = 'too-late'
            """;

    private final JdbcClient database;
    private final Contracts contracts;
    private final Dictionary dictionary;
    private final RepairRecords records;

    public KeptReplies(JdbcClient database, Contracts contracts, Dictionary dictionary, RepairRecords records) {
        this.database = database;
        this.contracts = contracts;
        this.dictionary = dictionary;
        this.records = records;
    }

    /**
     * What an answer says.
     *
     * @param refusal what the contract says of it; null where the authority did not refuse
     */
    public record Said(List<Value> values, @Nullable Label refusal) {}

    /** @param role as the contract calls whom it is about */
    public record Value(String role, Element element, JsonNode value) {}

    /**
     * Latest first, twenty-five at a time.
     *
     * @param before the last one of the page before; null for the first page
     */
    public List<KeptReply> page(@Nullable KeptReply before) {
        return database.sql(ANSWERS + """
                           and (:at::timestamptz is null or (a.answered_at, a.idempotency_key) < (:at, :key))
                         order by a.answered_at desc, a.idempotency_key desc limit :page
                        """)
                .param("at", before == null ? null : Timestamp.from(before.at()))
                .param("key", before == null ? null : before.key())
                .param("page", PAGE)
                .query(KeptReplies::read)
                .list();
    }

    /**
     * What the answer says; that the operator looked is in the ledger of whom it is about.
     *
     * @param reason why the operator has to see it; must not be blank
     * @return empty where no such answer is kept, or where no contract tells what it means
     */
    @Transactional
    public Optional<Said> look(KeptReply answer, Operator operator, String reason) {
        OperatorReasons.require(reason);
        Operation operation = contracts.find(answer.operation()).orElse(null);
        if (operation == null) {
            return Optional.empty();
        }
        return body(answer).map(body -> {
            Said said = said(operation, answer.status(), body);
            records.looked(
                    operator,
                    new Occasion(answer.caseId(), answer.service(), answer.key(), operation.localId()),
                    said.values().stream().map(Value::element).toList(),
                    reason);
            return said;
        });
    }

    private Said said(Operation operation, int status, JsonNode body) {
        Operation.Response response = operation.responses().get(status);
        if (response == null) {
            return new Said(List.of(), null);
        }
        Map<Address, JsonNode> values = new LinkedHashMap<>();
        if (status / 100 == 2 && response.message() != null) {
            values.putAll(Messages.read(response.message().shape(), body, Bindings.NONE));
        }
        Map<String, String> roles = operation.roles();
        return new Said(
                values.entrySet().stream()
                        .flatMap(one -> dictionary
                                .find(roles.get(one.getKey().subject()) + "."
                                        + one.getKey().element())
                                .map(element -> new Value(one.getKey().subject(), element, one.getValue()))
                                .stream())
                        .toList(),
                response.refusals().get(body.path("code").asString("")));
    }

    private Optional<JsonNode> body(KeptReply answer) {
        return database.sql(ANSWERS + " and a.authority = :authority and a.idempotency_key = :key")
                .param("authority", answer.authority())
                .param("key", answer.key())
                .query((row, number) -> row.getString("body"))
                .optional()
                .map(body -> JsonMapper.shared().readTree(body == null ? "{}" : body));
    }

    private static KeptReply read(ResultSet row, int number) throws SQLException {
        return new KeptReply(
                row.getString("authority"),
                row.getString("idempotency_key"),
                row.getString("operation"),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getInt("status"),
                row.getTimestamp("answered_at").toInstant());
    }
}
