package org.guichetunique.casework.office.task;

import java.util.NoSuchElementException;
import org.guichetunique.casework.casefile.AccessRecords;
import org.guichetunique.casework.casefile.AccessRecords.Occasion;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.stereotype.Component;

/** Opens a task for reading, and puts on record who did before anything of its case is shown. */
@Component
final class OpenedTasks {

    private final Worklist worklist;
    private final AccessRecords accesses;

    OpenedTasks(Worklist worklist, AccessRecords accesses) {
        this.worklist = worklist;
        this.accesses = accesses;
    }

    /** @throws NoSuchElementException when the officer may not see it */
    OfficerTask open(OfficerTask task, Officer officer) {
        OfficerTask open =
                worklist.find(task.id(), officer).orElseThrow(() -> new NoSuchElementException("No task " + task.id()));
        accesses.recordOnce(officer, new Occasion(open.caseId(), open.service(), open.id(), open.activity()));
        return open;
    }
}
