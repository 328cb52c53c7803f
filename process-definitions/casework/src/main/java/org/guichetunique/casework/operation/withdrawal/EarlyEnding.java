package org.guichetunique.casework.operation.withdrawal;

import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.document.Revocations;
import org.guichetunique.casework.operation.repair.StuckCalls;
import org.guichetunique.casework.operation.repair.UndoPlans;
import org.springframework.stereotype.Component;

/** Ends an open case where it stands, and undoes what it has done. */
@Component
public final class EarlyEnding {

    /** The endings, as the texts name them. */
    public static final String WITHDRAWN = Revocations.Why.WITHDRAWN.code();

    public static final String LAPSED = Revocations.Why.LAPSED.code();

    public static final String WITHOUT_OBJECT = Revocations.Why.WITHOUT_OBJECT.code();

    private final CaseFiles files;
    private final UndoPlans plans;
    private final StuckCalls calls;
    private final Revocations revocations;

    public EarlyEnding(CaseFiles files, UndoPlans plans, StuckCalls calls, Revocations revocations) {
        this.files = files;
        this.plans = plans;
        this.calls = calls;
        this.revocations = revocations;
    }

    /**
     * In the caller's transaction, from which on its documents are valid no longer. The case is closed when everything is undone, which may be at once.
     *
     * @return whether the case was open and not ending already
     */
    public boolean end(CaseId id, String how) {
        if (!files.endEarly(id, how)) {
            return false;
        }
        revocations.endedEarly(id, Revocations.Why.of(how));
        calls.undo(id, plans.of(id).undone());
        return true;
    }
}
