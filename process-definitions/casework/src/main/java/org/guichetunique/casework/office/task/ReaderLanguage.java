package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.stereotype.Component;

/** Tells an officer in which language the person reads what is written to them. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class ReaderLanguage {

    private final OpenedTasks opened;
    private final CaseFiles files;

    ReaderLanguage(OpenedTasks opened, CaseFiles files) {
        this.opened = opened;
        this.files = files;
    }

    /** The one in which the request was filed. */
    public Locale of(OfficerTask task, Officer officer) {
        return files.require(opened.open(task, officer).caseId()).language();
    }
}
