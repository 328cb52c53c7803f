package org.guichetunique.casework.person.notification;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of notices of each person. A notice of somebody else is the same as one that does not exist. */
@RolesAllowed({"CITIZEN", "OFFICER", "SUPERVISOR"})
@Component
public class Notices {

    /** So many are counted; more are as good as these. */
    public static final int MOST_COUNTED = 99;

    private static final int PAGE = 20;
    private static final String COLUMNS = """
            n.id, n.at, n.kind, n.what, n.case_id, c.reference, n.service, n.task, n.place, n.read_at is not null as read,
            exists (select 1 from published.retraction r
                     where r.id::text = n.what and r.case_id = n.case_id and r.state <> 'announced') as past
              from notice n join published.case_file c on c.id = n.case_id
            """;

    private final JdbcClient database;

    Notices(JdbcClient database) {
        this.database = database;
    }

    /** How many the person has not opened, {@link #MOST_COUNTED} at most. */
    public int unread(String person) {
        return database.sql("""
                        select count(*) from
                          (select 1 from notice where recipient = :person and read_at is null limit :most) as unread
                        """)
                .param("person", person)
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /**
     * The latest first, twenty at a time.
     *
     * @param before the last one of the page before; null for the first page
     */
    public List<Notice> of(String person, @Nullable Notice before) {
        return database.sql("select " + COLUMNS + """
                         where n.recipient = :person and (:before::bigint is null or n.id < :before)
                         order by n.id desc limit :page
                        """)
                .param("person", person)
                .param("before", before == null ? null : before.id())
                .param("page", PAGE)
                .query(Notices::read)
                .list();
    }

    /** Marks it as read, with all that tell the person of the same file. */
    public Optional<Notice> open(String person, long id) {
        Optional<Notice> found = database.sql("select " + COLUMNS + " where n.id = :id and n.recipient = :person")
                .param("id", id)
                .param("person", person)
                .query(Notices::read)
                .optional();
        found.ifPresent(notice -> database.sql("""
                        update notice set read_at = now()
                         where recipient = :person and read_at is null and case_id = :case
                        """)
                .param("person", person)
                .param("case", notice.caseId().value())
                .update());
        return found;
    }

    /** Under which mandate the person acts in the case of a notice; empty where it is their own. */
    public Optional<UUID> mandate(String person, Notice notice) {
        return database.sql("""
                        select c.mandate_id from notice n join published.case_file c on c.id = n.case_id
                         where n.id = :id and n.recipient = :person and c.actor = :person and c.owner <> :person
                           and c.mandate_id is not null
                        """)
                .param("id", notice.id())
                .param("person", person)
                .query(UUID.class)
                .optional();
    }

    /** The person has the file before them. */
    public void read(String person, Reference reference) {
        database.sql("""
                        update notice set read_at = now()
                         where recipient = :person and read_at is null
                           and case_id = (select id from published.case_file where reference = :reference)
                        """)
                .param("person", person)
                .param("reference", reference.value())
                .update();
    }

    /** The officer has before them what notices lead to. */
    public void readAt(String officer, String place) {
        database.sql("""
                        update notice set read_at = now()
                         where recipient = :officer and read_at is null and place = :place
                        """).param("officer", officer).param("place", place).update();
    }

    public void readAll(String person) {
        database.sql("update notice set read_at = now() where recipient = :person and read_at is null")
                .param("person", person)
                .update();
    }

    private static Notice read(ResultSet row, int number) throws SQLException {
        String reference = row.getString("reference");
        return new Notice(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("what"),
                new CaseId(row.getObject("case_id", UUID.class)),
                reference == null ? null : new Reference(reference),
                row.getString("service"),
                row.getString("task"),
                row.getString("place"),
                row.getBoolean("read"),
                row.getBoolean("past"));
    }
}
