package org.guichetunique.runtime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.document.Issuing;

/** Tells when a case comes to a point at which a document may be due, in the engine's transaction. */
final class DocumentPoints extends AbstractBpmnParseListener {

    private final Issuing issuing;

    DocumentPoints(Issuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::reached);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        done(activity);
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

    private void reached(DelegateExecution execution) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        issuing.reached(
                CaseId.of(execution.getProcessBusinessKey()),
                entity.getProcessDefinition().getKey(),
                execution.getCurrentActivityId());
    }
}
