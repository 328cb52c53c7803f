package org.guichetunique.runtime.camunda;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.opinion.AskedByProcedure;
import org.guichetunique.casework.office.task.TaskRecords;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.model.Candidates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps our own record of the tasks of people in step with the engine. */
@Component
@Order(ListenerOrder.TASKS)
final class TaskParseListener extends AbstractBpmnParseListener {

    /** No other can be a part of a candidate's name. */
    private static final Pattern UNIT = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private final StepRecords records;
    private final TaskRecords tasks;
    private final CaseEvents events;
    private final CaseContext cases;
    private final Contracts contracts;

    TaskParseListener(
            StepRecords records, TaskRecords tasks, CaseEvents events, CaseContext cases, Contracts contracts) {
        this.records = records;
        this.tasks = tasks;
        this.events = events;
        this.cases = cases;
        this.contracts = contracts;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
        var definition = behaviour.getTaskDefinition();
        String candidate = definition.getCandidateGroupIdExpressions().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("");
        Map<String, String> properties = Optional.ofNullable(BpmnParseUtil.parseCamundaExtensionProperties(element))
                .orElse(Map.of());
        String namedAt = properties.getOrDefault(Candidates.AUTHORITY_AT, "");
        String unitAt = properties.getOrDefault(Candidates.UNIT_AT, "");
        boolean fourEyes = Boolean.parseBoolean(properties.get(Candidates.FOUR_EYES));
        String form = String.valueOf(element.attributeNS(CAMUNDA, "formRef"));
        records.follow(activity, CaseSteps.Kind.TASK, id -> Candidates.party(whose(id, candidate, namedAt)), null);
        boolean applicants = candidate.equals(Candidates.APPLICANT);
        boolean opinion = properties.containsKey(AskedByProcedure.PROPERTY);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) task -> {
            if (applicants || opinion) {
                String service = ((ExecutionEntity) task.getExecution())
                        .getProcessDefinition()
                        .getKey();
                TaskTimers.lastWholeDays(task, moment -> cases.endOfDay(caseOf(task), service, moment));
            }
            tasks.created(
                    task.getId(),
                    caseOf(task),
                    task.getTaskDefinitionKey(),
                    form,
                    inUnit(caseOf(task), whose(caseOf(task), candidate, namedAt), unitAt),
                    fourEyes,
                    applicants || opinion ? TaskTimers.first(task) : null);
            if (applicants) {
                events.record(caseOf(task), CaseEvent.Kind.TASK_WAITING, task.getId());
            }
        });
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, (TaskListener) task -> tasks.ended(task.getId(), true));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, (TaskListener) task -> tasks.ended(task.getId(), false));
    }

    /** The authority that the case names, where the model says at which address it does; else the model's own. */
    private String whose(CaseId id, String candidate, String namedAt) {
        return namedAt.isEmpty()
                ? candidate
                : cases.text(id, Address.of(namedAt))
                        .filter(code -> contracts.authority(code).isPresent())
                        .map(code -> Candidates.of(code, candidate))
                        .orElse(candidate);
    }

    /** The unit that the case names, where the model says at which address it does. */
    private String inUnit(CaseId id, String candidate, String unitAt) {
        return unitAt.isEmpty()
                ? candidate
                : cases.text(id, Address.of(unitAt))
                        .filter(UNIT.asMatchPredicate())
                        .map(unit -> Candidates.in(unit, candidate))
                        .orElse(candidate);
    }

    private static CaseId caseOf(DelegateTask task) {
        return StepRecords.caseOf(task.getExecution());
    }
}
