package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that need a second officer: one proposes, another confirms or sends back. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class FourEyesDecisions {

    /** Characters that a reason may have. */
    public static final int LONGEST_REASON = 2000;

    private final Worklist worklist;
    private final OfficeAuditLog acts;
    private final ProposedDecisionRecords proposals;

    FourEyesDecisions(Worklist worklist, OfficeAuditLog acts, JdbcClient database) {
        this.worklist = worklist;
        this.acts = acts;
        this.proposals = new ProposedDecisionRecords(database);
    }

    /** What a first officer proposes, or was sent back; empty where nothing was proposed. */
    public Optional<ProposedDecision> proposal(OfficerTask task, Officer officer) {
        return worklist.find(task.id(), officer).flatMap(found -> proposals.find(found.id()));
    }

    /**
     * Sends a proposal back to who made it.
     *
     * @return whether it was; not without a reason, nor by anybody but a second officer who has the task
     */
    @Transactional
    public boolean sendBack(String id, String why, Officer officer) {
        String reason = InputText.bounded(why.strip());
        Optional<OfficerTask> task = worklist.find(id, officer)
                // Whoever proposed it does not settle it, not even in the place of who has it.
                .filter(found -> found.isInTheHandsOf(officer)
                        && found.proposedBy() != null
                        && !found.proposedBy().equals(officer.subject()));
        if (reason.isEmpty() || why.length() > LONGEST_REASON || task.isEmpty()) {
            return false;
        }
        acts.inPlace(OfficeAct.Kind.SENT_BACK_FOR, officer, task.get());
        proposals.find(id).ifPresent(proposal -> proposals.sendBack(id, proposal, reason, officer));
        return true;
    }
}
