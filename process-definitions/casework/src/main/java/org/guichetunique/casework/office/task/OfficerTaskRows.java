package org.guichetunique.casework.office.task;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;

/** Reads a task as the worklist shows it from its row. */
final class OfficerTaskRows {

    private OfficerTaskRows() {}

    static OfficerTask read(ResultSet row, int number) throws SQLException {
        Timestamp waits = row.getTimestamp("waits_until");
        Date again = row.getDate("follow_up_on");
        return new OfficerTask(
                row.getString("id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getString("owner_name"),
                row.getString("activity"),
                row.getString("form"),
                row.getString("candidate"),
                row.getString("assignee"),
                row.getString("assignee_name"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("legal_warning_at").toInstant(),
                waits == null ? null : waits.toInstant(),
                again == null ? null : again.toLocalDate(),
                row.getBoolean("four_eyes"),
                row.getString("proposed_by"),
                OfficerPermissions.away(row));
    }
}
