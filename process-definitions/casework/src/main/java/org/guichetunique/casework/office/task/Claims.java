package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes tasks and gives them back: who works on what. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Claims {

    private final Worklist worklist;
    private final OfficerPermissions reach;
    private final OfficeAuditLog acts;

    Claims(Worklist worklist, OfficerPermissions reach, OfficeAuditLog acts) {
        this.worklist = worklist;
        this.reach = reach;
        this.acts = acts;
    }

    /** Takes a task. One of somebody for whom the officer stands in stays with them, and may be worked on. */
    @Transactional
    public Claim claim(String id, Officer officer) {
        Visibility sight = reach.sight(officer);
        boolean assigned = worklist.assign(id, officer, sight);
        Optional<OfficerTask> found = worklist.find(id, sight);
        if (assigned) {
            found.ifPresent(task -> acts.inPlace(OfficeAct.Kind.WORKED_FOR, officer, task));
            return new Claim.Yours();
        }
        return found.<Claim>map(task -> standing(task, officer)).orElseGet(Claim.Gone::new);
    }

    /** Takes the most urgent task that nobody has; empty where there is none. */
    @Transactional
    public Optional<OfficerTask> takeNext(Officer officer) {
        return worklist.assignNext(officer).flatMap(id -> worklist.find(id, officer));
    }

    /** Gives a task back; does nothing where it is neither the officer's nor of somebody for whom they stand in. */
    @Transactional
    public void release(String id, Officer officer) {
        Optional<OfficerTask> before = worklist.find(id, officer);
        if (worklist.release(id, officer)) {
            before.ifPresent(task -> acts.inPlace(OfficeAct.Kind.GIVEN_BACK_FOR, officer, task));
        }
    }

    /**
     * Puts a task of the officer's aside until a day.
     *
     * @param day null to take that back
     */
    @Transactional
    public void followUp(String id, @Nullable LocalDate day, Officer officer) {
        worklist.followUp(id, day, officer);
    }

    /** Why a task that is there could not be taken. */
    static Claim standing(OfficerTask task, Officer officer) {
        if (officer.subject().equals(task.proposedBy())) {
            return new Claim.NeedsAnother();
        }
        String name = task.assigneeName();
        return name == null ? new Claim.Gone() : new Claim.TakenBy(name);
    }
}
