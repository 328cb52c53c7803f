package org.guichetunique.runtime.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.document.Issuing;
import org.guichetunique.casework.casefile.document.Revocations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells when a case comes to a point at which a document may be due, or ends or undoes what one says, in the engine's
 * transaction.
 */
@Component
@Order(ListenerOrder.DOCUMENTS)
final class DocumentParseListener extends AbstractBpmnParseListener {

    private final Issuing issuing;
    private final Revocations revocations;

    DocumentParseListener(Issuing issuing, Revocations revocations) {
        this.issuing = issuing;
        this.revocations = revocations;
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
            if (scope instanceof ProcessDefinitionEntity && !NonInterruptingPaths.is(activity)) {
                revocations.reachedEnd(caseOf(execution), procedure(execution), activity.getId());
            }
            reached(execution);
        });
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        done(activity);
        undoing(activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        done(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        done(activity);
    }

    private void done(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
            if (!execution.isCanceled()) {
                reached(execution);
            }
        });
    }

    /** What a task did counts as undone from the moment at which the procedure begins to undo it. */
    private void undoing(ActivityImpl activity) {
        if (activity.isCompensationHandler()) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> activity.getFlowScope().getActivities().stream()
                            .filter(task -> activity.equals(task.findCompensationHandler()))
                            .forEach(task -> revocations.undid(caseOf(execution), procedure(execution), task.getId())));
        }
    }

    private void reached(DelegateExecution execution) {
        issuing.reached(caseOf(execution), procedure(execution), execution.getCurrentActivityId());
    }

    private static CaseId caseOf(DelegateExecution execution) {
        return CaseId.of(execution.getProcessBusinessKey());
    }

    private static String procedure(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }
}
