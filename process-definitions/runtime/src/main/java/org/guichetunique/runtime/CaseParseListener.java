package org.guichetunique.runtime;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.opinion.AskedByProcedure;
import org.guichetunique.casework.office.task.TaskRecords;
import org.guichetunique.casework.person.appeal.DecidedAppeals;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.model.Candidates;
import org.jspecify.annotations.Nullable;

/** Keeps our own record of each case in step with the engine, in the engine's transaction. */
final class CaseParseListener extends AbstractBpmnParseListener {

    /** No other can be a part of a candidate's name. */
    private static final Pattern UNIT = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final CaseFiles files;
    private final CaseSteps steps;
    private final TaskRecords tasks;
    private final Clocks clocks;
    private final CaseEvents events;
    private final CaseContext cases;
    private final Contracts contracts;
    private final HandOver handOver;
    private final DecidedAppeals appeals;

    CaseParseListener(
            CaseFiles files,
            CaseSteps steps,
            TaskRecords tasks,
            Clocks clocks,
            CaseEvents events,
            CaseContext cases,
            Contracts contracts,
            HandOver handOver,
            DecidedAppeals appeals) {
        this.files = files;
        this.steps = steps;
        this.tasks = tasks;
        this.clocks = clocks;
        this.events = events;
        this.cases = cases;
        this.contracts = contracts;
        this.handOver = handOver;
        this.appeals = appeals;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        on(definition, ExecutionListener.EVENTNAME_END, execution -> {
            // A case whose process is taken away is not over: what it has done is undone next.
            if (((ExecutionEntity) execution).getDeleteReason() == null) {
                CaseId id = caseOf(execution);
                Instant now = Instant.now();
                files.close(id, now);
                clocks.end(id, now);
                events.record(id, CaseEvent.Kind.CLOSED);
                appeals.closed(id);
            }
        });
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        on(activity, ExecutionListener.EVENTNAME_START, execution -> {
            // What is done for each of several ends for each of them, and the case goes on.
            if (scope instanceof ProcessDefinitionEntity && !NonInterruptingPaths.is(activity)) {
                files.ending(caseOf(execution), activity.getId());
            }
        });
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String topic = String.valueOf(
                element.attributeNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "topic"));
        if (activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior call) {
            activity.setActivityBehavior(new HandedOverCall(topic, call.getPriorityValueProvider(), handOver));
        }
        if (((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey().equals(UndoProcess.KEY)) {
            on(activity, ExecutionListener.EVENTNAME_START, this::undoing);
            on(activity, ExecutionListener.EVENTNAME_END, execution -> {
                leave(execution);
                steps.undone(caseOf(execution), UndoProcess.at(execution).step());
            });
            return;
        }
        on(activity, ExecutionListener.EVENTNAME_START, execution -> call(execution, topic));
        on(activity, ExecutionListener.EVENTNAME_END, this::leave);
        Set<String> undone = contracts.operations().stream()
                .filter(operation -> topic.equals(operation.undoneBy()))
                .map(Operation::id)
                .collect(Collectors.toSet());
        if (activity.isCompensationHandler() && !undone.isEmpty()) {
            on(activity, ExecutionListener.EVENTNAME_END, execution -> steps.undone(caseOf(execution), undone));
        }
    }

    private void call(DelegateExecution execution, String operation) {
        enter(execution, CaseSteps.Kind.CALL, authority(operation), operation);
    }

    private void undoing(DelegateExecution execution) {
        UndoProcess.Undoing undoing = UndoProcess.at(execution);
        steps.enterUndoing(
                caseOf(execution),
                step(execution, CaseSteps.Kind.CALL, authority(undoing.operation()), undoing.operation()),
                undoing.step());
    }

    private static String authority(String operation) {
        return operation.substring(0, Math.max(0, operation.indexOf('.')));
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
        String form = String.valueOf(
                element.attributeNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "formRef"));
        on(
                activity,
                ExecutionListener.EVENTNAME_START,
                execution -> enter(
                        execution,
                        CaseSteps.Kind.TASK,
                        Candidates.party(whose(caseOf(execution), candidate, namedAt)),
                        null));
        on(activity, ExecutionListener.EVENTNAME_END, this::leave);
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

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        on(activity, ExecutionListener.EVENTNAME_START, execution -> enter(execution, CaseSteps.Kind.RULE, null, null));
        on(activity, ExecutionListener.EVENTNAME_END, this::leave);
    }

    private void enter(
            DelegateExecution execution, CaseSteps.Kind kind, @Nullable String authority, @Nullable String operation) {
        steps.enter(caseOf(execution), step(execution, kind, authority, operation));
    }

    private static CaseSteps.Step step(
            DelegateExecution execution, CaseSteps.Kind kind, @Nullable String authority, @Nullable String operation) {
        return new CaseSteps.Step(
                execution.getActivityInstanceId(),
                execution.getCurrentActivityId(),
                kind,
                authority,
                operation,
                CaseSteps.State.RUNNING,
                null,
                Instant.now(),
                null,
                MultiInstanceSubjects.at((ExecutionEntity) execution));
    }

    private void leave(DelegateExecution execution) {
        CaseSteps.State state = execution.isCanceled() ? CaseSteps.State.CANCELLED : CaseSteps.State.DONE;
        steps.leave(caseOf(execution), execution.getActivityInstanceId(), state, null);
    }

    private static void on(ScopeImpl scope, String event, ExecutionListener listener) {
        scope.addBuiltInListener(event, listener);
    }

    private static CaseId caseOf(DelegateExecution execution) {
        return CaseId.of(execution.getProcessBusinessKey());
    }

    private static CaseId caseOf(DelegateTask task) {
        return caseOf(task.getExecution());
    }
}
