package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.task.OfficeAuditLog.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a supervisor does with the tasks of others: gives them to a colleague or back to the unit. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Entrustments {

    private final Worklist worklist;
    private final Officers officers;
    private final OfficerPermissions reach;
    private final OfficeAuditLog acts;
    private final CaseEvents events;

    Entrustments(
            Worklist worklist, Officers officers, OfficerPermissions reach, OfficeAuditLog acts, CaseEvents events) {
        this.worklist = worklist;
        this.officers = officers;
        this.reach = reach;
        this.acts = acts;
        this.events = events;
    }

    /**
     * Gives a task to a colleague, whoever has it now.
     *
     * @param to somebody of the supervisor's authority and unit, who may see the task
     * @param though whether it is given to somebody who is away, too
     */
    @Transactional
    public EntrustmentResult entrust(String id, String to, boolean though, Officer supervisor) {
        return givenTo(to, though, supervisor, colleague -> {
            Optional<OfficerTask> task = worklist.find(id, supervisor);
            if (task.isEmpty() || !worklist.entrust(id, colleague, supervisor)) {
                return 0;
            }
            String holder = task.get().assignee();
            String name = task.get().assigneeName();
            acts.record(
                    OfficeAct.Kind.ENTRUSTED,
                    supervisor,
                    task.get(),
                    holder == null || name == null ? null : new Who(holder, name),
                    Who.of(colleague));
            ring(task.get().caseId(), id, colleague, supervisor);
            return 1;
        });
    }

    /** Gives all that one has to another, as far as both may see it. */
    @Transactional
    public EntrustmentResult entrustAll(String from, String to, boolean though, Officer supervisor) {
        return givenTo(to, though, supervisor, colleague -> {
            List<Worklist.EntrustedTask> given = worklist.entrustAll(from, colleague, supervisor);
            if (!given.isEmpty()) {
                acts.record(
                        OfficeAct.Kind.ENTRUSTED,
                        supervisor,
                        colleague(from, supervisor),
                        Who.of(colleague),
                        given.size());
            }
            given.forEach(task -> ring(task.caseId(), task.id(), colleague, supervisor));
            return given.size();
        });
    }

    /** Nobody is told of what they gave to themselves. */
    private void ring(CaseId id, String task, Officer colleague, Officer supervisor) {
        if (!colleague.subject().equals(supervisor.subject())) {
            events.record(
                    id, CaseEvent.Kind.ENTRUSTED, task + ":" + Instant.now().toEpochMilli());
        }
    }

    private EntrustmentResult givenTo(String to, boolean though, Officer supervisor, ToIntFunction<Officer> give) {
        if (!reach.supervises(supervisor)) {
            return new EntrustmentResult.Gone();
        }
        Optional<Officer> found = officers.colleague(to, supervisor);
        if (found.isEmpty()) {
            return new EntrustmentResult.Gone();
        }
        Officer colleague = found.get();
        Optional<CurrentAbsence> away = though ? Optional.empty() : reach.away(to);
        if (away.isPresent()) {
            return new EntrustmentResult.Absent(colleague.name(), away.get());
        }
        int given = give.applyAsInt(colleague);
        return given == 0 ? new EntrustmentResult.Gone() : new EntrustmentResult.Entrusted(colleague.name(), given);
    }

    /** How many tasks {@link #giveBackAll} would give back. */
    public int held(String from, Officer supervisor) {
        return reach.supervises(supervisor) ? worklist.held(from, supervisor) : 0;
    }

    /**
     * Gives all that somebody has back to the unit, while they are away.
     *
     * @return how many tasks; none where they are not away, or the officer does not supervise
     */
    @Transactional
    public int giveBackAll(String from, Officer supervisor) {
        if (!reach.supervises(supervisor)
                || officers.colleague(from, supervisor).isEmpty()) {
            return 0;
        }
        int freed = worklist.releaseAll(from, supervisor);
        if (freed > 0) {
            acts.record(OfficeAct.Kind.GIVEN_BACK_ALL, supervisor, colleague(from, supervisor), null, freed);
        }
        return freed;
    }

    private @Nullable Who colleague(String subject, Officer supervisor) {
        return officers.colleague(subject, supervisor).map(Who::of).orElse(null);
    }
}
