package org.guichetunique.engine.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.engine.casefile.CaseId;
import org.guichetunique.engine.casefile.Officer;
import org.guichetunique.engine.casefile.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The officers' worklists, in our own table, in the order of the legal clock. */
public class Worklist {

    static final int PAGE = 25;
    private static final String COLUMNS = """
            t.id, t.case_id, c.reference, c.service, c.owner_name, t.activity, t.form, t.assignee, t.assignee_name,
            c.submitted_at, t.created_at, t.due_at, c.legal_warning_at,
            (select m.due_at from complement m where m.case_id = t.case_id and m.state = 'asked') as waits_until
            """;

    private final JdbcClient database;

    public Worklist(JdbcClient database) {
        this.database = database;
    }

    /**
     * What waits for the officer's authority, most urgent first, twenty-five at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<OfficerTask> open(Officer officer, Show show, @Nullable OfficerTask after) {
        return database.sql("select " + COLUMNS + """
                          from task t join case_file c on c.id = t.case_id
                         where t.state = 'open' and t.candidate = any (:candidates)
                           and (:show = 'ALL' or (:show = 'FREE' and t.assignee is null)
                                or (:show = 'MINE' and t.assignee = :officer))
                           and (:due::timestamptz is null or (t.due_at, t.id) > (:due, :id))
                         order by t.due_at, t.id limit :page
                        """)
                .param("candidates", officer.candidates().toArray(String[]::new))
                .param("show", show.name())
                .param("officer", officer.subject())
                .param("due", after == null ? null : Timestamp.from(after.dueAt()))
                .param("id", after == null ? null : after.id())
                .param("page", PAGE)
                .query(Worklist::read)
                .list();
    }

    /** An open task that the officer may see; empty where there is none, for whatever reason. */
    public Optional<OfficerTask> find(String id, Officer officer) {
        return database.sql("select " + COLUMNS + """
                          from task t join case_file c on c.id = t.case_id
                         where t.id = :id and t.state = 'open' and t.candidate = any (:candidates)
                        """)
                .param("id", id)
                .param("candidates", officer.candidates().toArray(String[]::new))
                .query(Worklist::read)
                .optional();
    }

    /** Takes a task that the officer may see, unless somebody has; two at once are told apart by the row itself. */
    boolean assign(String id, Officer officer) {
        return database.sql("""
                        update task set assignee = :officer, assignee_name = :name
                         where id = :id and state = 'open' and candidate = any (:candidates)
                           and (assignee is null or assignee = :officer)
                        """)
                        .param("id", id)
                        .param("candidates", officer.candidates().toArray(String[]::new))
                        .param("officer", officer.subject())
                        .param("name", officer.name())
                        .update()
                == 1;
    }

    /** Takes the most urgent task that nobody has; officers who ask at once are given one each. */
    Optional<String> assignNext(Officer officer) {
        return database.sql("""
                        update task set assignee = :officer, assignee_name = :name
                         where id = (select id from task
                                      where state = 'open' and assignee is null and candidate = any (:candidates)
                                      order by due_at, id limit 1 for update skip locked)
                        returning id
                        """)
                .param("officer", officer.subject())
                .param("name", officer.name())
                .param("candidates", officer.candidates().toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    boolean release(String id, Officer officer) {
        return database.sql("""
                        update task set assignee = null, assignee_name = null
                         where id = :id and state = 'open' and assignee = :officer
                        """)
                        .param("id", id)
                        .param("officer", officer.subject())
                        .update()
                == 1;
    }

    private static OfficerTask read(ResultSet row, int number) throws SQLException {
        Timestamp waits = row.getTimestamp("waits_until");
        return new OfficerTask(
                row.getString("id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getString("owner_name"),
                row.getString("activity"),
                row.getString("form"),
                row.getString("assignee"),
                row.getString("assignee_name"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("legal_warning_at").toInstant(),
                waits == null ? null : waits.toInstant());
    }
}
