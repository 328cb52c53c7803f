package org.guichetunique.engine.task;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.engine.casefile.CaseId;
import org.guichetunique.engine.casefile.Officer;
import org.guichetunique.engine.casefile.Reference;
import org.guichetunique.procedures.model.Candidates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The officers' worklists, in our own table, in the order of the legal clock. Each list has an index in that order: a
 * page costs what a page has, however many files there are.
 */
public class Worklist {

    public static final int PAGE = 25;

    /** So many are counted; more are as good as these. */
    public static final int MOST_COUNTED = 1000;

    private static final String COLUMNS = """
            t.id, t.case_id, c.reference, c.service, c.owner_name, t.activity, t.form, t.candidate, t.assignee,
            t.assignee_name, c.submitted_at, t.created_at, t.due_at, c.legal_warning_at, t.waits_until, t.follow_up_on,
            t.four_eyes, t.proposed_by
            """;

    private final JdbcClient database;
    private final Reach reach;

    public Worklist(JdbcClient database, Reach reach) {
        this.database = database;
        this.reach = reach;
    }

    /**
     * A list, most urgent first, twenty-five at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<OfficerTask> open(Officer officer, Listing listing, @Nullable OfficerTask after) {
        String conditions = conditions(listing) + (after == null ? "" : " and (t.due_at, t.id) > (:due, :id)");
        return with(officer, listing, "select " + COLUMNS + " from (" + inOrder(listing, conditions) + """
                                ) t join case_file c on c.id = t.case_id order by t.due_at, t.id limit :page
                                """)
                .param("due", after == null ? null : Timestamp.from(after.dueAt()))
                .param("id", after == null ? null : after.id())
                .param("page", PAGE)
                .query(Worklist::read)
                .list();
    }

    /** Each kind of candidates has its own order in the index: a page is taken from each, and merged. */
    private static String inOrder(Listing listing, String conditions) {
        return listing.show().isOfOfficer()
                ? "select t.* from task t where t.state = 'open' and t.candidate = any (:candidates)" + conditions
                        + " order by t.due_at, t.id limit :page"
                : "select t.* from unnest(:candidates::text[]) as kind (candidate) cross join lateral (select t.* from task t"
                        + " where t.state = 'open' and t.candidate = kind.candidate" + conditions
                        + " order by t.due_at, t.id limit :page) t";
    }

    private static String conditions(Listing listing) {
        return listing.show().condition() + (listing.service() == null ? "" : " and t.procedure = :service");
    }

    /** How many there are in each list, {@link #MOST_COUNTED} at most. */
    public Map<Show, Integer> counts(Officer officer) {
        Map<Show, Integer> counts = new EnumMap<>(Show.class);
        for (Show show : Show.values()) {
            if (show != Show.TEAM || officer.unit() != null) {
                counts.put(show, count(officer, new Listing(show, null)));
            }
        }
        return counts;
    }

    private int count(Officer officer, Listing listing) {
        return with(officer, listing, """
                        select count(*) from (select 1 from task t
                         where t.state = 'open' and t.candidate = any (:candidates)""" + conditions(listing) + """
                         limit :most) counted
                        """)
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    private StatementSpec with(Officer officer, Listing listing, String sql) {
        String[] candidates = reach.of(officer);
        return database.sql(sql)
                .param(
                        "candidates",
                        listing.show() == Show.TEAM
                                ? Arrays.stream(candidates)
                                        .filter(candidate -> Candidates.unit(candidate) != null)
                                        .toArray(String[]::new)
                                : candidates)
                .param("officer", officer.subject())
                .param("service", listing.service());
    }

    /** An open task that the officer may see; empty where there is none, for whatever reason. */
    public Optional<OfficerTask> find(String id, Officer officer) {
        return database.sql("select " + COLUMNS + """
                          from task t join case_file c on c.id = t.case_id
                         where t.id = :id and t.state = 'open' and t.candidate = any (:candidates)
                        """)
                .param("id", id)
                .param("candidates", reach.of(officer))
                .query(Worklist::read)
                .optional();
    }

    /** Takes a task that the officer may see, unless somebody has; two at once are told apart by the row itself. */
    boolean assign(String id, Officer officer) {
        return database.sql("""
                        update task set assignee = :officer, assignee_name = :name
                         where id = :id and state = 'open' and candidate = any (:candidates)
                           and (assignee is null or assignee = :officer)
                           and proposed_by is distinct from :officer
                        """)
                        .param("id", id)
                        .param("candidates", reach.of(officer))
                        .param("officer", officer.subject())
                        .param("name", officer.name())
                        .update()
                == 1;
    }

    /** Gives a task that the supervisor may see to one who may see it too, whoever has it now. */
    boolean entrust(String id, Officer to, Officer supervisor) {
        return database.sql("""
                        update task set assignee = :officer, assignee_name = :name, follow_up_on = null
                         where id = :id and state = 'open' and candidate = any (:candidates)
                           and candidate = any (:theirs) and proposed_by is distinct from :officer
                        """)
                        .param("id", id)
                        .param("candidates", reach.of(supervisor))
                        .param("theirs", reach.of(to))
                        .param("officer", to.subject())
                        .param("name", to.name())
                        .update()
                == 1;
    }

    /**
     * Gives all that one officer has to another.
     *
     * @return how many
     */
    int entrustAll(String from, Officer to, Officer supervisor) {
        return database.sql("""
                        update task set assignee = :officer, assignee_name = :name, follow_up_on = null
                         where assignee = :from and state = 'open' and candidate = any (:candidates)
                           and candidate = any (:theirs) and proposed_by is distinct from :officer
                        """)
                .param("from", from)
                .param("candidates", reach.of(supervisor))
                .param("theirs", reach.of(to))
                .param("officer", to.subject())
                .param("name", to.name())
                .update();
    }

    /** Takes the most urgent task that nobody has; officers who ask at once are given one each. */
    Optional<String> assignNext(Officer officer) {
        return database.sql("""
                        update task set assignee = :officer, assignee_name = :name
                         where id = (select t.id
                                       from unnest(:candidates::text[]) as kind (candidate)
                                      cross join lateral (
                                            select id, due_at from task
                                             where state = 'open' and assignee is null
                                               and candidate = kind.candidate
                                               and proposed_by is distinct from :officer
                                             order by due_at, id limit 1 for update skip locked) t
                                      order by t.due_at, t.id limit 1)
                           and state = 'open' and assignee is null
                        returning id
                        """)
                .param("officer", officer.subject())
                .param("name", officer.name())
                .param("candidates", reach.of(officer))
                .query(String.class)
                .optional();
    }

    boolean release(String id, Officer officer) {
        return database.sql("""
                        update task set assignee = null, assignee_name = null, follow_up_on = null
                         where id = :id and state = 'open' and assignee = :officer
                        """)
                        .param("id", id)
                        .param("officer", officer.subject())
                        .update()
                == 1;
    }

    void followUp(String id, @Nullable LocalDate day, Officer officer) {
        database.sql("update task set follow_up_on = :day where id = :id and state = 'open' and assignee = :officer")
                .param("day", day == null ? null : Date.valueOf(day))
                .param("id", id)
                .param("officer", officer.subject())
                .update();
    }

    private static OfficerTask read(ResultSet row, int number) throws SQLException {
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
                row.getString("proposed_by"));
    }
}
