package org.guichetunique.runtime.calls;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.procedures.model.RoleProperties;
import org.guichetunique.runtime.camunda.MultiInstanceSubjects;
import org.guichetunique.runtime.camunda.UndoProcess;
import org.jspecify.annotations.Nullable;

/**
 * A call that a procedure waits for.
 *
 * @param id the engine's, for as long as the task is there
 * @param step the activity's instance
 * @param retries attempts left; null before the first one
 * @param worker who holds it
 */
public record CallTask(
        String id,
        String operation,
        CaseId caseId,
        String step,
        @Nullable Integer retries,
        Bindings bindings,
        String worker) {

    static CallTask of(LockedExternalTask task, String worker, RepositoryService repository, RuntimeService runtime) {
        return new CallTask(
                task.getId(),
                task.getTopicName(),
                CaseId.of(task.getBusinessKey()),
                task.getActivityInstanceId(),
                task.getRetries(),
                UndoProcess.KEY.equals(task.getProcessDefinitionKey())
                        ? UndoProcess.at(runtime, task.getExecutionId()).bindings()
                        : RoleProperties.bindings(task.getExtensionProperties())
                                .about(MultiInstanceSubjects.at(
                                        repository,
                                        runtime,
                                        task.getProcessDefinitionId(),
                                        task.getActivityId(),
                                        task.getExecutionId())),
                worker);
    }

    /** One of which it cannot be told what it is about: all that is needed to show it to a person. */
    static CallTask unread(LockedExternalTask task, String worker) {
        return new CallTask(
                task.getId(),
                task.getTopicName(),
                CaseId.of(task.getBusinessKey()),
                task.getActivityInstanceId(),
                task.getRetries(),
                Bindings.NONE,
                worker);
    }

    /** One that this transaction creates, and that is given to a worker straight away. */
    static CallTask created(ExternalTask task, String businessKey, Bindings bindings, String worker) {
        return new CallTask(
                task.getId(),
                task.getTopicName(),
                CaseId.of(businessKey),
                task.getActivityInstanceId(),
                task.getRetries(),
                bindings,
                worker);
    }

    /** One that has been taken before: it is known who holds it. */
    static CallTask of(ExternalTask task, RepositoryService repository, RuntimeService runtime) {
        return new CallTask(
                task.getId(),
                task.getTopicName(),
                CaseId.of(task.getBusinessKey()),
                task.getActivityInstanceId(),
                task.getRetries(),
                UndoProcess.KEY.equals(task.getProcessDefinitionKey())
                        ? UndoProcess.at(runtime, task.getExecutionId()).bindings()
                        : bindings(repository, task.getProcessDefinitionId(), task.getActivityId())
                                .about(MultiInstanceSubjects.at(
                                        repository,
                                        runtime,
                                        task.getProcessDefinitionId(),
                                        task.getActivityId(),
                                        task.getExecutionId())),
                task.getWorkerId());
    }

    /** Those that the model states for an activity. */
    public static Bindings bindings(RepositoryService repository, String definitionId, String activity) {
        ProcessDefinitionEntity definition = (ProcessDefinitionEntity)
                ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(definitionId);
        Map<String, String> properties = ((ActivityImpl) definition.findActivity(activity))
                .getProperties()
                .get(BpmnProperties.EXTENSION_PROPERTIES);
        return RoleProperties.bindings(properties == null ? Map.of() : properties);
    }
}
