package org.guichetunique.runtime.camunda;

import org.camunda.bpm.engine.ProcessEngine;
import org.guichetunique.casework.office.task.TaskEngine;
import org.springframework.stereotype.Component;

/** Completes the tasks of officers in the engine. */
@Component
final class EngineTasks implements TaskEngine {

    private final ProcessEngine engine;

    EngineTasks(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void complete(String taskId) {
        engine.getTaskService().complete(taskId);
    }
}
