package org.guichetunique.casework.office.task;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of officers, in our own table: who has which, and who is given the next one. Their lists are {@link WorklistPages}. */
@Component
public class Worklist {

    static final String COLUMNS = """
            t.id, t.case_id, c.reference, c.service, c.owner_name, t.activity, t.form, t.candidate, t.assignee,
            t.assignee_name, t.filed_at as submitted_at, t.created_at, t.due_at, c.legal_warning_at, t.waits_until, t.follow_up_on,
            t.four_eyes, t.proposed_by, away.to_day, away.substitute_name, away.stands_in
            """;

    private final JdbcClient database;
    private final OfficerPermissions reach;

    public Worklist(JdbcClient database, OfficerPermissions reach) {
        this.database = database;
        this.reach = reach;
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
                                            select id, due_at, filed_at from task
                                             where state = 'open' and assignee is null
                                               and candidate = kind.candidate
                                               and proposed_by is distinct from :officer
                                             order by due_at, filed_at, id limit 1 for no key update skip locked) t
                                      order by t.due_at, t.filed_at, t.id limit 1)
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
