package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.guichetunique.casework.casefile.LikeCase;
import org.guichetunique.casework.casefile.LikeCases;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.stereotype.Component;

/** Shows an officer that a file is one of several about the same. */
@Component
@RolesAllowed({"OFFICER", "SUPERVISOR"})
public class LikeFiles {

    private final OpenedTasks opened;
    private final LikeCases cases;

    LikeFiles(OpenedTasks opened, LikeCases cases) {
        this.opened = opened;
        this.cases = cases;
    }

    /** The task's own file and the others, as they were filed, where their authority is the officer's; none where it is the only one. */
    public List<LikeCase> of(OfficerTask task, Officer officer) {
        return own(cases.of(opened.open(task, officer).caseId()), officer);
    }

    /** Those about the same that are closed, the latest first, where their authority is the officer's. */
    public List<LikeCase> earlier(OfficerTask task, Officer officer) {
        return own(cases.earlier(opened.open(task, officer).caseId()), officer);
    }

    private static List<LikeCase> own(List<LikeCase> found, Officer officer) {
        return found.stream()
                .filter(one -> one.authority().equals(officer.authority()))
                .toList();
    }
}
