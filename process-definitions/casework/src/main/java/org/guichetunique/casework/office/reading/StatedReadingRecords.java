package org.guichetunique.casework.office.reading;

import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.OfficerPermissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files an officer may ask to read, and for what reason they did. */
@Component
final class StatedReadingRecords {

    private final JdbcClient database;
    private final OfficerPermissions reach;

    StatedReadingRecords(JdbcClient database, OfficerPermissions reach) {
        this.database = database;
        this.reach = reach;
    }

    Optional<CaseId> find(Reference reference, Officer officer) {
        return database.sql("""
                        select c.id from published.case_file c join published.case_search s on s.case_id = c.id
                         where c.reference = :reference and s.words @@ cast(:seen as tsquery)
                        """)
                .param("reference", reference.value())
                .param("seen", reach.inWords(officer))
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    /** @param access that is in the ledger of whose data it is */
    void add(UUID access, Officer officer, CaseId id, String reason, String text) {
        database.sql("""
                            insert into file_reading (exchange_id, officer, case_id, reason, text)
                            values (:access, :officer, :case, :reason, :text)
                            """)
                .param("access", access)
                .param("officer", officer.subject())
                .param("case", id.value())
                .param("reason", reason)
                .param("text", InputText.bounded(text.strip()))
                .update();
    }
}
