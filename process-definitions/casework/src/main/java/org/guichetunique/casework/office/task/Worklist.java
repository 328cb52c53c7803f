package org.guichetunique.casework.office.task;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.procedures.model.Candidates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The officers' worklists, in our own table, in the order of the legal clock. Each list has an index in that order: a
 * page costs what a page has, however many files there are.
 */
@Component
public class Worklist {

    public static final int PAGE = 25;

    /** So many are counted; more are as good as these. */
    public static final int MOST_COUNTED = 1000;

    private static final String COLUMNS = """
            t.id, t.case_id, c.reference, c.service, c.owner_name, t.activity, t.form, t.candidate, t.assignee,
            t.assignee_name, c.submitted_at, t.created_at, t.due_at, c.legal_warning_at, t.waits_until, t.follow_up_on,
            t.four_eyes, t.proposed_by, away.to_day, away.substitute_name, away.stands_in
            """;

    private static final String WHETHER_AWAY = " left join published.absent away on away.officer = t.assignee ";

    private final JdbcClient database;
    private final OfficerPermissions reach;

    public Worklist(JdbcClient database, OfficerPermissions reach) {
        this.database = database;
        this.reach = reach;
    }

    /**
     * A list, most urgent first, twenty-five at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<OfficerTask> open(Officer officer, FilteredWorklist listing, @Nullable OfficerTask after) {
        String conditions = conditions(listing) + (after == null ? "" : " and (t.due_at, t.id) > (:due, :id)");
        return with(
                        officer,
                        reach.sight(officer),
                        listing,
                        "select " + COLUMNS + " from ("
                                + inOrder(listing, conditions) + ") t join published.case_file c on c.id = t.case_id"
                                + WHETHER_AWAY
                                + " order by t.due_at, t.id limit :page")
                .param("due", after == null ? null : Timestamp.from(after.dueAt()))
                .param("id", after == null ? null : after.id())
                .param("page", PAGE)
                .query(OfficerTaskRows::read)
                .list();
    }

    /** Each kind of candidates, or holders, has its own order in the index: a page is taken from each, and merged. */
    private static String inOrder(FilteredWorklist listing, String conditions) {
        if (listing.show().isOfOfficer()) {
            return "select t.* from task t where t.state = 'open' and t.candidate = any (:candidates)" + conditions
                    + " order by t.due_at, t.id limit :page";
        }
        return listing.show().isOfOthers()
                ? "select t.* from unnest(:held::text[]) as held (officer) cross join lateral (select t.* from task t"
                        + " where t.state = 'open' and t.candidate = any (:candidates)" + conditions
                        + " order by t.due_at, t.id limit :page) t"
                : "select t.* from unnest(:candidates::text[]) as kind (candidate) cross join lateral (select t.* from task t"
                        + " where t.state = 'open' and t.candidate = kind.candidate" + conditions
                        + " order by t.due_at, t.id limit :page) t";
    }

    private static String conditions(FilteredWorklist listing) {
        return listing.show().condition() + (listing.service() == null ? "" : " and t.procedure = :service");
    }

    /** How many there are in each list that there is for the officer, {@link #MOST_COUNTED} at most. */
    public Map<WorklistFilter, Integer> counts(Officer officer) {
        Visibility sight = reach.sight(officer);
        Map<WorklistFilter, Integer> counts = new EnumMap<>(WorklistFilter.class);
        for (WorklistFilter show : WorklistFilter.values()) {
            if (show.isFor(sight, officer)) {
                counts.put(show, count(officer, sight, new FilteredWorklist(show, null)));
            }
        }
        return counts;
    }

    private int count(Officer officer, Visibility sight, FilteredWorklist listing) {
        String held = listing.show().isOfOthers() ? " cross join unnest(:held::text[]) as held (officer)" : "";
        String wanted = "select 1 from task t" + held + " where t.state = 'open' and t.candidate = any (:candidates)"
                + conditions(listing) + " limit :most";
        return with(officer, sight, listing, "select count(*) from (" + wanted + ") counted")
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    private StatementSpec with(Officer officer, Visibility sight, FilteredWorklist listing, String sql) {
        String[] candidates = sight.candidates();
        return database.sql(sql)
                .param(
                        "candidates",
                        listing.show() == WorklistFilter.TEAM
                                ? Arrays.stream(candidates)
                                        .filter(candidate -> Candidates.unit(candidate) != null)
                                        .toArray(String[]::new)
                                : candidates)
                .param("held", listing.show() == WorklistFilter.ALONE ? sight.alone() : sight.standsInFor())
                .param("officer", officer.subject())
                .param("service", listing.service());
    }

    /** An open task that the officer may see; empty where there is none, for whatever reason. */
    public Optional<OfficerTask> find(String id, Officer officer) {
        return find(id, reach.sight(officer));
    }

    Optional<OfficerTask> find(String id, Visibility sight) {
        return database.sql("select " + COLUMNS + """
                          from task t join published.case_file c on c.id = t.case_id
                          left join published.absent away on away.officer = t.assignee
                         where t.id = :id and t.state = 'open' and t.candidate = any (:candidates)
                        """)
                .param("id", id)
                .param("candidates", sight.candidates())
                .query(OfficerTaskRows::read)
                .optional();
    }

    /**
     * Takes a task that the officer may see, unless somebody has; two at once are told apart by the row itself. One that
     * is held by somebody for whom the officer stands in stays with who holds it, and may be worked on.
     */
    boolean assign(String id, Officer officer, Visibility sight) {
        return database.sql("""
                        update task set assignee = coalesce(assignee, :officer),
                               assignee_name = case when assignee is null then :name else assignee_name end
                         where id = :id and state = 'open' and candidate = any (:candidates)
                           and (assignee is null or assignee = :officer or assignee = any (:held))
                           and proposed_by is distinct from :officer
                        """)
                        .param("id", id)
                        .param("candidates", sight.candidates())
                        .param("held", sight.standsInFor())
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
    List<EntrustedTask> entrustAll(String from, Officer to, Officer supervisor) {
        return database.sql("""
                        update task set assignee = :officer, assignee_name = :name, follow_up_on = null
                         where assignee = :from and state = 'open' and candidate = any (:candidates)
                           and candidate = any (:theirs) and proposed_by is distinct from :officer
                        returning id, case_id
                        """)
                .param("from", from)
                .param("candidates", reach.of(supervisor))
                .param("theirs", reach.of(to))
                .param("officer", to.subject())
                .param("name", to.name())
                .query((row, number) ->
                        new EntrustedTask(row.getString("id"), new CaseId(row.getObject("case_id", UUID.class))))
                .list();
    }

    record EntrustedTask(String id, CaseId caseId) {}

    /** How many the officer has of those that the supervisor may see. */
    int held(String officer, Officer supervisor) {
        return database.sql("""
                        select count(*) from task
                         where assignee = :officer and state = 'open' and candidate = any (:candidates)
                        """)
                .param("officer", officer)
                .param("candidates", reach.of(supervisor))
                .query(Integer.class)
                .single();
    }

    /**
     * Gives all that somebody has back to the unit, while they are away.
     *
     * @return how many
     */
    int releaseAll(String from, Officer supervisor) {
        return database.sql("""
                        update task set assignee = null, assignee_name = null, follow_up_on = null
                         where assignee = :from and state = 'open' and candidate = any (:candidates)
                           and exists (select from published.absent where officer = :from)
                        """)
                .param("from", from)
                .param("candidates", reach.of(supervisor))
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

    /** Gives a task of the officer's, or of somebody for whom they stand in, back to the unit. */
    boolean release(String id, Officer officer) {
        Visibility sight = reach.sight(officer);
        return database.sql("""
                        update task set assignee = null, assignee_name = null, follow_up_on = null
                         where id = :id and state = 'open' and candidate = any (:candidates)
                           and (assignee = :officer or assignee = any (:held))
                        """)
                        .param("id", id)
                        .param("officer", officer.subject())
                        .param("candidates", sight.candidates())
                        .param("held", sight.standsInFor())
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
}
