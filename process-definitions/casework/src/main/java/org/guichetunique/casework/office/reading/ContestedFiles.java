package org.guichetunique.casework.office.reading;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.guichetunique.casework.casefile.AccessRecords;
import org.guichetunique.casework.casefile.AccessRecords.Occasion;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.ContestedCases;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file that an appeal contests, for whoever has the appeal before them, and for whoever looks again at what they made
 * of it: nobody can judge a decision without it. The appeal is the reason for reading; the owner finds it in their ledger,
 * once for a sitting.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class ContestedFiles {

    private static final String ACTIVITY = "contested-reading";

    private final ContestedCases appeals;
    private final Tasks tasks;
    private final AccessRecords accesses;
    private final CaseFiles files;
    private final WholeFiles whole;
    private final StatedReadings readings;

    public ContestedFiles(
            ContestedCases appeals,
            Tasks tasks,
            AccessRecords accesses,
            CaseFiles files,
            WholeFiles whole,
            StatedReadings readings) {
        this.appeals = appeals;
        this.tasks = tasks;
        this.accesses = accesses;
        this.files = files;
        this.whole = whole;
        this.readings = readings;
    }

    /** Empty where the task is not the officer's to see, or where its case is no appeal. */
    @Transactional
    public Optional<ReadFile> of(OfficerTask task, Officer officer) {
        return tasks.find(task.id(), officer)
                .flatMap(found -> appeals.contestedBy(found.caseId()))
                .map(id -> read(id, task.id(), officer));
    }

    /**
     * Of an appeal that is no longer before the officer: for the one who decided it, and for the supervisors of its
     * authority. Empty for everybody else, and where the file is no appeal.
     */
    @Transactional
    public Optional<ReadFile> behind(Reference appeal, Officer officer) {
        return readings.find(appeal, officer)
                .filter(file -> officer.supervisor() || readings.hasDecided(file, officer))
                .flatMap(file -> appeals.contestedBy(file.id())
                        .map(id -> read(id, file.id().toString(), officer)));
    }

    private ReadFile read(CaseId id, String work, Officer officer) {
        CaseFile.Filed file = (CaseFile.Filed) files.require(id);
        accesses.recordOnce(officer, new Occasion(file.id(), file.service(), "contested:" + work, ACTIVITY));
        return whole.of(file);
    }
}
