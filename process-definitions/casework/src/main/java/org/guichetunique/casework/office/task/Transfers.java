package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.procedures.model.Candidates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a file that reached the wrong authority to the right one: who is asked for something that is not theirs passes it
 * on and tells the person (law 55-19, article 14).
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Transfers {

    /** Of one task; after that it would be a game. */
    public static final int MOST = 3;

    public static final int LONGEST = 2000;

    private final JdbcClient database;
    private final Tasks tasks;
    private final Claims claims;
    private final OfficerPermissions reach;
    private final SearchWords search;
    private final CaseSteps steps;
    private final CaseEvents events;
    private final Tallies tallies;

    public Transfers(
            JdbcClient database,
            Tasks tasks,
            Claims claims,
            OfficerPermissions reach,
            SearchWords search,
            CaseSteps steps,
            CaseEvents events) {
        this.database = database;
        this.tasks = tasks;
        this.claims = claims;
        this.reach = reach;
        this.search = search;
        this.steps = steps;
        this.events = events;
        this.tallies = new Tallies(database);
    }

    /** Those that could be right: they take part in the procedure. */
    public List<Authority> others(OfficerTask task, Officer officer) {
        return tasks.others(task, officer);
    }

    /** Gives a task that the officer has, or takes with this. */
    @Transactional
    public Transfer.Result give(String id, String authority, String reason, Officer officer) {
        switch (claims.claim(id, officer)) {
            case Claim.TakenBy other -> {
                return new Transfer.Result.TakenBy(other.name());
            }
            case Claim.NeedsAnother another -> {
                return new Transfer.Result.Gone();
            }
            case Claim.Gone gone -> {
                return new Transfer.Result.Gone();
            }
            case Claim.Yours yours -> {
                // Goes on below.
            }
        }
        OfficerTask task = tasks.find(id, officer).orElse(null);
        if (task == null) {
            return new Transfer.Result.Gone();
        }
        String why = InputText.bounded(reason.strip());
        boolean known =
                others(task, officer).stream().anyMatch(other -> other.code().equals(authority));
        if (why.isEmpty() || why.length() > LONGEST || !known) {
            return new Transfer.Result.Incomplete();
        }
        int before = database.sql("select count(*) from hand_over where task_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        if (before >= MOST) {
            return new Transfer.Result.TooOften();
        }
        String candidate = Candidates.of(authority, task.candidate());
        reach.known(candidate);
        tallies.passedOn(id);
        database.sql("""
                        update task set candidate = :candidate, assignee = null, assignee_name = null,
                               follow_up_on = null
                         where id = :id
                        """).param("candidate", candidate).param("id", id).update();
        tallies.arrived(id, true);
        database.sql("""
                        insert into hand_over (task_id, case_id, officer, from_authority, to_authority, reason)
                        values (:task, :case, :officer, :from, :to, :reason)
                        """)
                .param("task", id)
                .param("case", task.caseId().value())
                .param("officer", officer.subject())
                .param("from", officer.authority())
                .param("to", authority)
                .param("reason", why)
                .update();
        search.seenBy(task.caseId(), candidate);
        steps.passedOn(task.caseId(), task.activity(), authority);
        events.record(task.caseId(), CaseEvent.Kind.HANDED_OVER, id + ":" + before);
        return new Transfer.Result.Given();
    }

    /** The last time that the task changed hands; empty where it never did. */
    public Optional<Transfer> last(OfficerTask task, Officer officer) {
        return tasks.find(task.id(), officer)
                .flatMap(found -> database.sql("""
                                select from_authority, reason, at from hand_over where task_id = :id
                                 order by id desc limit 1
                                """)
                        .param("id", found.id())
                        .query((row, number) -> new Transfer(
                                row.getString("from_authority"),
                                row.getString("reason"),
                                row.getTimestamp("at").toInstant()))
                        .optional());
    }
}
