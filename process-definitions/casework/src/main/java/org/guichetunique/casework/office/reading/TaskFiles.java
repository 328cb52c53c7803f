package org.guichetunique.casework.office.reading;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.guichetunique.casework.casefile.AccessRecords;
import org.guichetunique.casework.casefile.AccessRecords.Occasion;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The file that an officer works on, whole: to be printed, say. The reading of it is on record as that of its task. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class TaskFiles {

    private final Tasks tasks;
    private final AccessRecords accesses;
    private final CaseFiles files;
    private final WholeFiles whole;

    TaskFiles(Tasks tasks, AccessRecords accesses, CaseFiles files, WholeFiles whole) {
        this.tasks = tasks;
        this.accesses = accesses;
        this.files = files;
        this.whole = whole;
    }

    /** Empty where the task is not the officer's to see. */
    @Transactional
    public Optional<ReadFile> of(OfficerTask task, Officer officer) {
        return tasks.find(task.id(), officer).map(found -> {
            accesses.recordOnce(officer, new Occasion(found.caseId(), found.service(), found.id(), found.activity()));
            return whole.of((CaseFile.Filed) files.require(found.caseId()));
        });
    }
}
