package org.guichetunique.portal.site;

import java.util.List;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.model.ModelFile;
import org.springframework.stereotype.Component;

/** What authorities may be asked about a person once their request is filed: read from the procedure's own model. */
@Component
class LaterEvidence {

    private final Catalogue catalogue;
    private final Contracts contracts;

    LaterEvidence(Catalogue catalogue, Contracts contracts) {
        this.catalogue = catalogue;
        this.contracts = contracts;
    }

    /** In the order of the model, each once, without what is asked before filing and what changes anything. */
    List<Operation> of(PublicService service) {
        ProcedureFiles files = catalogue.files(service.key());
        return files
                .text(files.model())
                .flatMap(model -> ModelFile.read(files.path(files.model()), model, new Findings()))
                .stream()
                .flatMap(root -> root.all("serviceTask"))
                .flatMap(task -> task.attribute("camunda:topic").stream())
                .distinct()
                .flatMap(topic -> contracts.find(topic).stream())
                .filter(operation -> !operation.changes()
                        && service.questions().evidence().stream()
                                .noneMatch(need -> need.operation().id().equals(operation.id())))
                .toList();
    }
}
