package org.guichetunique.casework.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a case file from its row: what can be done with it follows from its state. */
final class CaseFileRows {

    private CaseFileRows() {}

    static CaseFile read(ResultSet row, int number) throws SQLException {
        CaseId id = new CaseId(row.getObject("id", UUID.class));
        String service = row.getString("service");
        String owner = row.getString("owner");
        Locale language = Locale.of(row.getString("language"));
        Instant created = row.getTimestamp("created_at").toInstant();
        CaseFile.Agent agent = agent(row);
        String state = row.getString("state");
        if ("draft".equals(state)) {
            return new CaseFile.Draft(
                    id,
                    service,
                    owner,
                    language,
                    created,
                    row.getTimestamp("changed_at").toInstant(),
                    agent);
        }
        Reference reference = new Reference(row.getString("reference"));
        String name = row.getString("owner_name");
        Instant submitted = row.getTimestamp("submitted_at").toInstant();
        Instant limit = row.getTimestamp("legal_limit_at").toInstant();
        return "open".equals(state)
                ? new CaseFile.Open(id, service, owner, language, created, reference, name, submitted, limit, agent)
                : new CaseFile.Closed(
                        id,
                        service,
                        owner,
                        language,
                        created,
                        reference,
                        name,
                        submitted,
                        limit,
                        row.getTimestamp("closed_at").toInstant(),
                        row.getString("ending"),
                        agent);
    }

    private static CaseFile.@Nullable Agent agent(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        return actor == null
                ? null
                : new CaseFile.Agent(
                        row.getObject("mandate_id", UUID.class),
                        row.getString("mandate_kind"),
                        actor,
                        row.getString("actor_name"));
    }
}
