package org.guichetunique.engine.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.PublicService;

/** Hands the procedures to the engine: what has not changed keeps its version, and running cases keep theirs. */
final class Deployment {

    private final RepositoryService repository;

    Deployment(RepositoryService repository) {
        this.repository = repository;
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
            Path folder = definitions.folders().procedures().resolve(service.key());
            DeploymentBuilder deployment = repository
                    .createDeployment()
                    .name(service.key())
                    .source("guichet")
                    .enableDuplicateFiltering(false);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(Deployment::isModel).sorted().forEach(file -> add(deployment, file));
            } catch (IOException e) {
                throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
            }
            deployment.deploy();
        }
    }

    private static boolean isModel(Path file) {
        String name = file.toString();
        return name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form");
    }

    private static void add(DeploymentBuilder deployment, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            deployment.addInputStream(String.valueOf(file.getFileName()), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
