package org.guichetunique.runtime.camunda;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.guichetunique.casework.studio.drafting.Publishing;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/** Hands the procedures to the engine: what has not changed keeps its version, and running cases keep theirs. */
@Component
public final class Deployment implements Publishing.ModelDeployment {

    private final RepositoryService repository;

    Deployment(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
    }

    void deploy(Definitions definitions) {
        repository
                .createDeployment()
                .name(UndoProcess.KEY)
                .source("guichet")
                .enableDuplicateFiltering(false)
                .addInputStream(UndoProcess.MODEL, UndoProcess.class.getResourceAsStream(UndoProcess.MODEL))
                .deploy();
        for (PublicService service : definitions.catalogue().services()) {
            deploy(definitions.catalogue().files(service.key()));
        }
    }

    /** Nothing happens where all is as it was deployed last. */
    @Override
    public void deploy(ProcedureFiles files) {
        of(repository, files).source("guichet").enableDuplicateFiltering(false).deploy();
    }

    /** The models of a procedure, ready to be deployed. */
    public static DeploymentBuilder of(RepositoryService repository, ProcedureFiles files) {
        DeploymentBuilder deployment = repository.createDeployment().name(files.key());
        files.texts().forEach((name, text) -> {
            if (isDeployed(name, files)) {
                deployment.addInputStream(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }
        });
        return deployment;
    }

    /** Only what is checked: the one model, the rules and the forms. */
    private static boolean isDeployed(String name, ProcedureFiles files) {
        return name.equals(files.model()) || name.endsWith(".dmn") || name.endsWith(".form");
    }
}
