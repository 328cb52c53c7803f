package org.guichetunique.runtime.rehearsal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.studio.rehearsal.Scene;
import org.guichetunique.runtime.camunda.NonInterruptingPaths;

/** Writes down the way that each rehearsed case goes. */
final class RehearsalRecorder extends AbstractBpmnParseListener {

    private final RehearsedCases cases;

    RehearsalRecorder(RehearsedCases cases) {
        this.cases = cases;
    }

    /** Called once the whole process has been read. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
            if (((ExecutionEntity) execution).getDeleteReason() == null) {
                of(execution).over = true;
            }
        });
        inside(definition);
    }

    private void inside(ScopeImpl scope) {
        scope.getActivities().forEach(activity -> {
            // What is done for each of several is that activity, and not what the engine puts around it.
            if (!(activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior)) {
                comes(activity);
            }
            activity.getOutgoingTransitions()
                    .forEach(way -> ((TransitionImpl) way)
                            .addExecutionListener(
                                    execution -> of(execution).flows.add(way.getId())));
            inside(activity);
        });
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
                if (!NonInterruptingPaths.is(activity)) {
                    of(execution).end = activity.getId();
                }
            });
        }
    }

    private void comes(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
            RehearsedCase one = of(execution);
            one.passed.add(new Scene.Passed(activity.getId(), one.now));
        });
    }

    private RehearsedCase of(DelegateExecution execution) {
        return cases.require(CaseId.of(execution.getProcessBusinessKey()));
    }
}
