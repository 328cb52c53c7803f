package org.guichetunique.runtime.calls;

import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.procedures.model.RoleProperties;
import org.guichetunique.runtime.camunda.MultiInstanceSubjects;
import org.guichetunique.runtime.camunda.UndoProcess;

/** As the engine's own, except that the task is offered to this node before anybody asks for it. */
final class HandedOverCall extends ExternalTaskActivityBehavior {

    private final String operation;
    private final HandOver handOver;

    HandedOverCall(String operation, ParameterValueProvider priority, HandOver handOver) {
        super(new ConstantValueProvider(operation), priority);
        this.operation = operation;
        this.handOver = handOver;
    }

    @Override
    public void execute(ActivityExecution execution) {
        ExecutionEntity at = (ExecutionEntity) execution;
        long priority = Context.getProcessEngineConfiguration()
                .getExternalTaskPriorityProvider()
                .determinePriority(at, this, null);
        if (UndoProcess.KEY.equals(at.getProcessDefinition().getKey())) {
            UndoProcess.Undoing undoing = UndoProcess.at(at);
            create(at, undoing.operation(), priority, undoing.bindings());
        } else {
            create(at, operation, priority, bindings(at));
        }
    }

    private void create(ExecutionEntity at, String topic, long priority, Bindings bindings) {
        handOver.offer(ExternalTaskEntity.createAndInsert(at, topic, priority), at.getProcessBusinessKey(), bindings);
    }

    private static Bindings bindings(ExecutionEntity at) {
        Map<String, String> properties = at.getActivity().getProperties().get(BpmnProperties.EXTENSION_PROPERTIES);
        return RoleProperties.bindings(properties == null ? Map.of() : properties)
                .about(MultiInstanceSubjects.at(at));
    }
}
