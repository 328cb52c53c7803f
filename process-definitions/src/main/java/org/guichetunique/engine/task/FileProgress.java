package org.guichetunique.engine.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guichetunique.engine.casefile.CaseSteps;
import org.guichetunique.engine.casefile.Officer;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.model.Diagram;
import org.guichetunique.procedures.model.ModelFile;

/** How far the case of a task has come, for those who may see the task. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
public class FileProgress {

    private final Worklist worklist;
    private final CaseSteps steps;
    private final Definitions definitions;

    /** The files are those with which the program started. */
    private final Map<String, Optional<Diagram>> drawn = new ConcurrentHashMap<>();

    public FileProgress(Worklist worklist, CaseSteps steps, Definitions definitions) {
        this.worklist = worklist;
        this.steps = steps;
        this.definitions = definitions;
    }

    /** In the order in which they began. */
    public List<CaseSteps.Step> steps(OfficerTask task, Officer officer) {
        return worklist.find(task.id(), officer)
                .map(found -> steps.of(found.caseId()))
                .orElseThrow(() -> new NoSuchElementException("No task " + task.id()));
    }

    /** The procedure as it is deployed now; empty where its file cannot be drawn. */
    public Optional<Diagram> diagram(OfficerTask task) {
        return drawn.computeIfAbsent(task.service(), this::read);
    }

    private Optional<Diagram> read(String service) {
        return ModelFile.read(
                        definitions.folders().procedures().resolve(service).resolve(service + ".bpmn"), new Findings())
                .map(Diagram::of);
    }
}
