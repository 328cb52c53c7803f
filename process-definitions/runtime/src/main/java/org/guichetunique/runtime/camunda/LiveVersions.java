package org.guichetunique.runtime.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.check.CallFit;

/**
 * The earlier versions of procedures on which cases still run: what they call must be offered, and what may be refused
 * must be caught, or the cases would be stuck one by one.
 */
final class LiveVersions {

    private final ProcessEngine engine;

    LiveVersions(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @throws Findings.InvalidFilesException naming the procedure, its version, the step and what is missing */
    void refuseWhatBreaksThem(Contracts contracts) {
        Findings findings = new Findings();
        engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                .filter(definition -> !definition.getKey().equals(UndoProcess.KEY))
                .filter(this::isLive)
                .forEach(definition -> check(definition, contracts, findings));
        findings.refuse();
    }

    private boolean isLive(ProcessDefinition definition) {
        return !engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .listPage(0, 1)
                .isEmpty();
    }

    private void check(ProcessDefinition definition, Contracts contracts, Findings findings) {
        Path called = Path.of(definition.getKey() + ".bpmn (version " + definition.getVersion() + ", with open cases)");
        try (InputStream bpmn = engine.getRepositoryService().getProcessModel(definition.getId())) {
            CallFit.check(bpmn, called, contracts, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
