package org.guichetunique.runtime.calls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.answer.AwaitedReplies;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.operation.repair.StuckCalls;
import org.guichetunique.casework.operation.repair.UndoPlan;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.runtime.camunda.UndoProcess;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Settles calls in the engine that a person has to settle. */
@Component
final class StuckCallDesk implements StuckCalls {

    private final ExternalTaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Contracts contracts;
    private final CaseSteps steps;
    private final CaseValues values;
    private final AwaitedReplies awaited;
    private final WorkSignal workWaits;

    StuckCallDesk(
            ProcessEngine engine,
            Contracts contracts,
            CaseSteps steps,
            CaseValues values,
            AwaitedReplies awaited,
            WorkSignal workWaits) {
        this.tasks = engine.getExternalTaskService();
        this.runtime = engine.getRuntimeService();
        this.repository = engine.getRepositoryService();
        this.contracts = contracts;
        this.steps = steps;
        this.values = values;
        this.awaited = awaited;
        this.workWaits = workWaits;
    }

    @Override
    public Optional<Known> known(CaseId id, String step) {
        return find(id, step).map(task -> {
            String detail = tasks.getExternalTaskErrorDetails(task.getId());
            return new Known(
                    CallTask.of(task, repository, runtime).bindings(), key(id, task), detail == null ? "" : detail);
        });
    }

    @Override
    public void retry(CaseId id, String step) {
        ExternalTask task = task(id, step);
        Operation operation = contracts.operation(task.getTopicName());
        boolean unknown =
                Outcome.Reason.UNKNOWN_OUTCOME.name().equals(task.getErrorMessage()) && operation.settledBy() != null;
        steps.delay(id, step, unknown ? CaseSteps.State.UNKNOWN : CaseSteps.State.RUNNING, null);
        awaited.awaitAnew(operation, key(id, task));
        tasks.setRetries(task.getId(), operation.authority().retry().attempts());
        workWaits.run();
    }

    @Override
    public void hasten(CaseId id, String step) {
        ExternalTask task = task(id, step);
        tasks.unlock(task.getId());
        workWaits.run();
    }

    @Override
    public void stop(CaseId id, String step, String code) {
        ExternalTask task = task(id, step);
        String detail = tasks.getExternalTaskErrorDetails(task.getId());
        steps.delay(id, step, CaseSteps.State.STUCK, code);
        tasks.handleFailure(task.getId(), task.getWorkerId(), code, detail == null ? "" : detail, 0, 0);
    }

    @Override
    public void answer(CaseId id, String step, Map<Address, JsonNode> answers, Operator operator) {
        ExternalTask task = task(id, step);
        values.put(
                id,
                answers,
                new Source(Source.Kind.OFFICER, operator.subject(), task.getTopicName(), null, Instant.now()));
        tasks.complete(task.getId(), task.getWorkerId());
    }

    @Override
    public void refuse(CaseId id, String step, String code) {
        ExternalTask task = task(id, step);
        steps.leave(id, step, CaseSteps.State.REFUSED, code);
        tasks.handleBpmnError(task.getId(), task.getWorkerId(), code);
    }

    @Override
    public void skip(CaseId id, String step) {
        ExternalTask task = task(id, step);
        steps.leave(id, step, CaseSteps.State.SKIPPED, null);
        tasks.complete(task.getId(), task.getWorkerId());
    }

    @Override
    public void undo(CaseId id, List<UndoPlan.Undoing> undone) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        if (instance == null) {
            throw new OptimisticLockingFailureException("The case ended at the same moment: " + id);
        }
        List<UndoProcess.Undoing> order = undone.stream()
                .map(one -> new UndoProcess.Undoing(
                        one.step(),
                        one.undoes().id(),
                        CallTask.bindings(repository, instance.getProcessDefinitionId(), one.activity())))
                .toList();
        try {
            runtime.deleteProcessInstance(instance.getId(), "undone");
        } catch (OptimisticLockingException | ProcessEnginePersistenceException e) {
            // Rows that a branch wrote meanwhile hold on to those that are deleted here.
            throw new OptimisticLockingFailureException("The case took a step at the same moment: " + id, e);
        }
        runtime.startProcessInstanceByKey(
                UndoProcess.KEY, id.toString(), Map.of(UndoProcess.STEPS, UndoProcess.written(order)));
    }

    private String key(CaseId id, ExternalTask task) {
        return steps.callKey(id, task.getActivityInstanceId())
                .map(UUID::toString)
                .orElse(task.getId());
    }

    private ExternalTask task(CaseId id, String step) {
        return find(id, step).orElseThrow(() -> new NoSuchElementException("No call at " + step));
    }

    private Optional<ExternalTask> find(CaseId id, String step) {
        return find(tasks, runtime, id, step);
    }

    static Optional<ExternalTask> find(ExternalTaskService tasks, RuntimeService runtime, CaseId id, String step) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .flatMap(
                        instance -> tasks.createExternalTaskQuery().processInstanceId(instance.getId()).list().stream())
                .filter(task -> step.equals(task.getActivityInstanceId()))
                .findFirst();
    }
}
