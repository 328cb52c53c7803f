package org.guichetunique.casework.office.retraction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Retractions in their table. */
@Component
final class RetractionRecords {

    private final JdbcClient database;

    RetractionRecords(JdbcClient database) {
        this.database = database;
    }

    /** All of a case, the latest first. */
    List<DecisionRetraction> of(CaseId id) {
        return database.sql("select * from retraction where case_id = :case order by announced_at desc, id")
                .param("case", id.value())
                .query(RetractionRecords::read)
                .list();
    }

    /** The one that nobody has dropped, which nobody else changes before the caller's transaction ends. */
    Optional<DecisionRetraction> hold(CaseId id) {
        return database.sql("select * from retraction where case_id = :case and state <> 'dropped' for no key update")
                .param("case", id.value())
                .query(RetractionRecords::read)
                .optional();
    }

    /** @return its identifier; empty where there is one already */
    Optional<UUID> announce(CaseId id, String reason, String explanation, Officer by, Instant until) {
        return database.sql("""
                        insert into retraction (case_id, authority, reason, explanation, announced_by, announced_by_name,
                                                heard_until)
                        values (:case, :authority, :reason, :explanation, :by, :name, :until)
                        on conflict (case_id) where state <> 'dropped' do nothing
                        returning id
                        """)
                .param("case", id.value())
                .param("authority", by.authority())
                .param("reason", reason)
                .param("explanation", InputText.bounded(explanation.strip()))
                .param("by", by.subject())
                .param("name", by.name())
                .param("until", Timestamp.from(until))
                .query(UUID.class)
                .optional();
    }

    void settle(UUID id, DecisionRetraction.State state, Officer by) {
        database.sql("""
                        update retraction set state = :state, settled_at = now(), settled_by_name = :name
                         where id = :id and state = 'announced'
                        """)
                .param("id", id)
                .param("state", state.word())
                .param("name", by.name())
                .update();
    }

    void answer(UUID id, String text) {
        database.sql("update retraction set answer = :text, answered_at = now() where id = :id and answer is null")
                .param("id", id)
                .param("text", InputText.bounded(text.strip()))
                .update();
    }

    private static DecisionRetraction read(ResultSet row, int number) throws SQLException {
        Timestamp settled = row.getTimestamp("settled_at");
        return new DecisionRetraction(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("authority"),
                row.getString("reason"),
                row.getString("explanation"),
                row.getString("announced_by_name"),
                row.getTimestamp("announced_at").toInstant(),
                row.getTimestamp("heard_until").toInstant(),
                row.getString("answer"),
                DecisionRetraction.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                settled == null ? null : settled.toInstant());
    }
}
