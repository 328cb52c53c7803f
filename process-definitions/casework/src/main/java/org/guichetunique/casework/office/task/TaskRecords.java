package org.guichetunique.casework.office.task;

import java.sql.Timestamp;
import java.time.Instant;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the worklist as the engine creates and ends tasks, in the engine's transaction. */
@Component
public final class TaskRecords {

    private final JdbcClient database;
    private final OfficerPermissions reach;
    private final SearchWords search;
    private final Tallies tallies;

    public TaskRecords(JdbcClient database, OfficerPermissions reach, SearchWords search) {
        this.database = database;
        this.reach = reach;
        this.search = search;
        this.tallies = new Tallies(database);
    }

    /**
     * @param candidate whose task it is, in the words of the process model
     * @param fourEyes whether one officer proposes and another one confirms
     * @param endsAt when the procedure goes on without it; null where only the legal limit sets a time
     */
    public void created(
            String id,
            CaseId caseId,
            String activity,
            String form,
            String candidate,
            boolean fourEyes,
            @Nullable Instant endsAt) {
        reach.known(candidate);
        search.seenBy(caseId, candidate);
        database.sql("""
                        insert into task (id, case_id, procedure, activity, form, candidate, state, created_at, due_at,
                                          filed_at, waits_until, four_eyes)
                        select :id, c.id, c.service, :activity, :form, :candidate, 'open', :now,
                               coalesce(:ends::timestamptz, c.legal_limit_at), c.submitted_at,
                               (select m.due_at from published.complement m where m.case_id = c.id and m.state = 'asked'), :eyes
                          from published.case_file c where c.id = :case
                        """)
                .param("id", id)
                .param("case", caseId.value())
                .param("activity", activity)
                .param("form", form)
                .param("candidate", candidate)
                .param("eyes", fourEyes)
                .param("ends", endsAt == null ? null : Timestamp.from(endsAt))
                .param("now", Timestamp.from(Instant.now()))
                .update();
        tallies.arrived(id, false);
    }

    /** What was written for it and not sent is forgotten with it. */
    public void ended(String id, boolean completed) {
        tallies.ended("""
                        unsent as (delete from task_answer where task_id = :id),
                        ended as (
                          update task set state = :state, closed_at = :now where id = :id and state = 'open'
                          returning *)""", completed)
                .param("id", id)
                .param("state", completed ? "completed" : "cancelled")
                .param("now", Timestamp.from(Instant.now()))
                .update();
    }
}
