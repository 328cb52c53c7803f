package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.CatalogueCache;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.model.Diagram;
import org.guichetunique.procedures.model.ModelFile;
import org.springframework.stereotype.Component;

/** How far the case of a task has come, for those who may see the task. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class FileProgress {

    private final Worklist worklist;
    private final CaseSteps steps;
    private final Catalogue catalogue;

    private final CatalogueCache<Map<String, Optional<Diagram>>> drawn;

    public FileProgress(Worklist worklist, CaseSteps steps, Catalogue catalogue) {
        this.worklist = worklist;
        this.steps = steps;
        this.catalogue = catalogue;
        this.drawn = new CatalogueCache<>(catalogue, ConcurrentHashMap::new);
    }

    /** In the order in which they began. */
    public List<CaseSteps.Step> steps(OfficerTask task, Officer officer) {
        return worklist.find(task.id(), officer)
                .map(found -> steps.of(found.caseId()))
                .orElseThrow(() -> new NoSuchElementException("No task " + task.id()));
    }

    /** The procedure as it is deployed now; empty where its file cannot be drawn. */
    public Optional<Diagram> diagram(OfficerTask task) {
        return drawn.get().computeIfAbsent(task.service(), this::read);
    }

    private Optional<Diagram> read(String service) {
        ProcedureFiles files = catalogue.files(service);
        return files.text(files.model())
                .flatMap(text -> ModelFile.read(files.path(files.model()), text, new Findings()))
                .map(Diagram::of);
    }
}
