package org.guichetunique.casework.request.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people have agreed to, case by case, with the words that they read. */
@Component
public final class Consents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    public Consents(JdbcClient database) {
        this.database = database;
    }

    private record Answered(String operation, Consent.Answer answer, JsonNode wording, Instant at) {}

    /** What the evidence of a service asks the person to agree to, in its order; empty for most services. */
    public List<Consent> of(CaseId id, PublicService service) {
        List<Operation> asking = service.questions().evidence().stream()
                .map(EvidenceNeed::operation)
                .filter(operation -> operation.consent() != null)
                .toList();
        if (asking.isEmpty()) {
            return List.of();
        }
        Map<String, Answered> last = new HashMap<>();
        answers(id).forEach(answered -> last.put(answered.operation(), answered));
        List<Consent> consents = new ArrayList<>();
        for (Operation operation : asking) {
            if (operation.consent() != null) {
                consents.add(consent(operation, operation.consent(), last.get(operation.id())));
            }
        }
        return consents;
    }

    /** Whether the operation may be asked in this case: no consent is needed, or it was given and not withdrawn. */
    boolean allow(CaseId id, Operation operation) {
        Label wording = operation.consent();
        return wording == null
                || answers(id).stream()
                        .filter(answered -> answered.operation().equals(operation.id()))
                        .anyMatch(answered ->
                                consent(operation, wording, answered).isGiven());
    }

    /** Another text is another consent: what was agreed to under the one says nothing of the other. */
    private static Consent consent(Operation operation, Label wording, @Nullable Answered answered) {
        return answered == null || !answered.wording().equals(JSON.valueToTree(wording))
                ? new Consent(operation, wording, null, null)
                : new Consent(operation, wording, answered.answer(), answered.at());
    }

    private List<Answered> answers(CaseId id) {
        return database.sql("""
                        select distinct on (operation) operation, answer, wording, at from consent
                         where case_id = :case order by operation, id desc
                        """)
                .param("case", id.value())
                .query((row, number) -> new Answered(
                        row.getString("operation"),
                        Consent.Answer.valueOf(row.getString("answer").toUpperCase(Locale.ROOT)),
                        JSON.readTree(row.getString("wording")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /**
     * Keeps an answer with the words that were agreed to, in every language.
     *
     * @param language in which the person read them
     */
    public void answered(CaseId id, Consent asked, Consent.Answer answer, Locale language) {
        database.sql("""
                        insert into consent (case_id, operation, answer, wording, language, at)
                        values (:case, :operation, :answer, :wording::jsonb, :language, :at)
                        """)
                .param("case", id.value())
                .param("operation", asked.operation().id())
                .param("answer", answer.word())
                .param("wording", JSON.writeValueAsString(asked.wording()))
                .param("language", language.getLanguage())
                .param("at", Timestamp.from(Instant.now()))
                .update();
    }
}
