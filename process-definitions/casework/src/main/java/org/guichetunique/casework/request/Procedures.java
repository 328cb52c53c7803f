package org.guichetunique.casework.request;

import org.guichetunique.casework.casefile.CaseId;

/** Sets procedures going. */
@FunctionalInterface
public interface Procedures {

    /** Starts the procedure of a case that has just been filed, in the caller's transaction. */
    void start(String service, CaseId id);
}
