package org.guichetunique.runtime.calls;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.runtime.camunda.ListenerOrder;
import org.guichetunique.runtime.camunda.StepRecords;
import org.guichetunique.runtime.camunda.UndoProcess;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands each call that a model asks for to the worker, and writes down that the case waits for it. */
@Component
@Order(ListenerOrder.CALLS)
final class CallParseListener extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private final StepRecords records;
    private final CaseSteps steps;
    private final Contracts contracts;
    private final HandOver handOver;

    CallParseListener(StepRecords records, CaseSteps steps, Contracts contracts, HandOver handOver) {
        this.records = records;
        this.steps = steps;
        this.contracts = contracts;
        this.handOver = handOver;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String topic = String.valueOf(element.attributeNS(CAMUNDA, "topic"));
        if (activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior call) {
            activity.setActivityBehavior(new HandedOverCall(topic, call.getPriorityValueProvider(), handOver));
        }
        if (((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey().equals(UndoProcess.KEY)) {
            on(activity, ExecutionListener.EVENTNAME_START, this::undoing);
            on(activity, ExecutionListener.EVENTNAME_END, execution -> {
                records.leave(execution);
                steps.undone(
                        StepRecords.caseOf(execution), UndoProcess.at(execution).step());
            });
            return;
        }
        records.follow(activity, CaseSteps.Kind.CALL, id -> authority(topic), topic);
        Set<String> undone = contracts.operations().stream()
                .filter(operation -> topic.equals(operation.undoneBy()))
                .map(Operation::id)
                .collect(Collectors.toSet());
        if (activity.isCompensationHandler() && !undone.isEmpty()) {
            on(
                    activity,
                    ExecutionListener.EVENTNAME_END,
                    execution -> steps.undone(StepRecords.caseOf(execution), undone));
        }
    }

    private void undoing(DelegateExecution execution) {
        UndoProcess.Undoing undoing = UndoProcess.at(execution);
        steps.enterUndoing(
                StepRecords.caseOf(execution),
                StepRecords.step(execution, CaseSteps.Kind.CALL, authority(undoing.operation()), undoing.operation()),
                undoing.step());
    }

    private static String authority(String operation) {
        return operation.substring(0, Math.max(0, operation.indexOf('.')));
    }

    private static void on(ScopeImpl scope, String event, ExecutionListener listener) {
        scope.addBuiltInListener(event, listener);
    }
}
