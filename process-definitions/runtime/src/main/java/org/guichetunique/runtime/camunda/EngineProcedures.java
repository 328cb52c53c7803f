package org.guichetunique.runtime.camunda;

import org.camunda.bpm.engine.ProcessEngine;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.request.Procedures;
import org.springframework.stereotype.Component;

/** Starts the procedures of filed cases in the engine, under the case's number. */
@Component
final class EngineProcedures implements Procedures {

    private final ProcessEngine engine;

    EngineProcedures(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start(String service, CaseId id) {
        engine.getRuntimeService().startProcessInstanceByKey(service, id.toString());
    }
}
