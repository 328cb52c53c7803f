package org.guichetunique.casework.casefile.clock;

import java.time.Instant;
import org.guichetunique.casework.casefile.CaseId;

/** The timers of running procedures that follow the legal clock. */
@FunctionalInterface
public interface CaseTimers {

    /** Sets those of a case to where its clock now stands, in the caller's transaction. */
    void move(CaseId id, Instant warning, Instant limit);
}
