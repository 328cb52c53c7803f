package org.guichetunique.runtime.camunda;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.office.opinion.AskedByProcedure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells when a model asks an authority for its opinion and what came of it, in the engine's transaction. */
@Component
@Order(ListenerOrder.OPINIONS)
final class OpinionParseListener extends AbstractBpmnParseListener {

    /** Of the processes that ask for opinions: the rules of all others have nothing to do with any. */
    private static final String ASKS = "guichet.asksForOpinions";

    private final AskedByProcedure opinions;

    OpinionParseListener(AskedByProcedure opinions) {
        this.opinions = opinions;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        String subject = properties == null ? null : properties.get(AskedByProcedure.PROPERTY);
        if (subject == null) {
            return;
        }
        ((ProcessDefinitionEntity) activity.getProcessDefinition()).setProperty(ASKS, true);
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener)
                begun -> opinions.asked(caseOf(begun), subject, begun.getId(), TaskTimers.first(begun)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener)
                done -> opinions.given(caseOf(done), subject, done.getId()));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, (TaskListener) gone -> opinions.passed(gone.getId()));
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
            ExecutionEntity entity = (ExecutionEntity) execution;
            if (Boolean.TRUE.equals(entity.getProcessDefinition().getProperty(ASKS))) {
                opinions.ruled(CaseId.of(execution.getProcessBusinessKey()));
            }
        });
    }

    private static CaseId caseOf(DelegateTask task) {
        return CaseId.of(((ExecutionEntity) task.getExecution()).getProcessBusinessKey());
    }
}
