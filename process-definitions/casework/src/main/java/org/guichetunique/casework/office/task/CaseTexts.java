package org.guichetunique.casework.office.task;

import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;

/** Texts of the officer's authority that are written to a person in the person's own language. */
public interface CaseTexts {

    /** As the applicant of the case reads it; empty where there is no such text any more. */
    Optional<String> of(UUID template, CaseId id, Officer officer);
}
