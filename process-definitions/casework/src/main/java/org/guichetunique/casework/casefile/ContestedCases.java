package org.guichetunique.casework.casefile;

import java.util.Optional;

/** Which case an appeal contests; whoever keeps the appeals answers. */
public interface ContestedCases {

    /** Empty where the case is no appeal. */
    Optional<CaseId> contestedBy(CaseId appeal);
}
