package org.guichetunique.casework.office.task;

import org.guichetunique.casework.casefile.CaseId;

/** What others think of a case and the authority that decides has not dealt with yet. */
public interface PendingOpinions {

    /** @param authority code of the one that decides */
    boolean isDue(CaseId id, String authority);
}
