package org.guichetunique.casework.operation.repair;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.document.Revocations;
import org.guichetunique.casework.operation.repair.RepairRecords.Action;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an open case and undoes what it has done; that is on record with its reason. */
@RolesAllowed("OPERATOR")
@Component
public class CaseUndo {

    private final UndoPlans plans;
    private final CaseFiles files;
    private final RepairRecords records;
    private final StuckCalls calls;
    private final Revocations revocations;

    CaseUndo(UndoPlans plans, CaseFiles files, RepairRecords records, StuckCalls calls, Revocations revocations) {
        this.plans = plans;
        this.files = files;
        this.records = records;
        this.calls = calls;
        this.revocations = revocations;
    }

    /** What undoing the case would come to. */
    @Transactional(readOnly = true)
    public UndoPlan planUndo(CaseId id) {
        return plans.of(id);
    }

    /**
     * Ends an open case and undoes what it has done, as planned now. A step that the case takes at the same moment comes
     * first: the plan is made anew.
     *
     * @param reason must not be blank
     * @return whether the case was open
     */
    @Retryable(
            includes = ConcurrencyFailureException.class,
            maxRetries = 20,
            delay = 50,
            multiplier = 1.5,
            maxDelay = 1000,
            jitter = 25)
    @Transactional
    public boolean undo(CaseId id, Operator operator, String reason) {
        OperatorReasons.require(reason);
        if (!files.holdsAsOpen(id)) {
            return false;
        }
        records.add(operator, Action.UNDONE, id, null, reason);
        calls.undo(id, planUndo(id).undone());
        revocations.endedEarly(id, Revocations.Why.UNDONE);
        return true;
    }

    /** For the page that shows the case: its reference and service. */
    @Transactional(readOnly = true)
    public Optional<CaseFile.Filed> find(CaseId id) {
        return files.find(id).filter(CaseFile.Filed.class::isInstance).map(CaseFile.Filed.class::cast);
    }
}
