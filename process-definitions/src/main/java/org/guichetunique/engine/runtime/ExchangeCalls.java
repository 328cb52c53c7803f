package org.guichetunique.engine.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.guichetunique.engine.casefile.CaseFiles;
import org.guichetunique.engine.casefile.CaseId;
import org.guichetunique.engine.casefile.CaseSteps;
import org.guichetunique.engine.casefile.CaseSteps.State;
import org.guichetunique.engine.casefile.CaseValues;
import org.guichetunique.engine.casefile.Source;
import org.guichetunique.engine.evidence.Evidence;
import org.guichetunique.engine.evidence.EvidenceStore;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.model.RoleProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one call of a procedure and puts its outcome into the case. Reads in one short transaction, calls with none, and
 * writes the answer, the evidence, the log entry and the engine's step in one other: they stand or fall together.
 */
final class ExchangeCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeCalls.class);

    private static final int MEETINGS_AT_A_JOIN = 20;

    private final ExternalTaskService tasks;
    private final Contracts contracts;
    private final Exchange exchange;
    private final ExchangeLog log;
    private final CaseFiles files;
    private final CaseValues values;
    private final CaseSteps steps;
    private final EvidenceStore evidence;
    private final TransactionTemplate transactions;

    ExchangeCalls(
            ExternalTaskService tasks,
            Contracts contracts,
            Exchange exchange,
            ExchangeLog log,
            CaseFiles files,
            CaseValues values,
            CaseSteps steps,
            EvidenceStore evidence,
            TransactionTemplate transactions) {
        this.tasks = tasks;
        this.contracts = contracts;
        this.exchange = exchange;
        this.log = log;
        this.files = files;
        this.values = values;
        this.steps = steps;
        this.evidence = evidence;
        this.transactions = transactions;
    }

    void make(LockedExternalTask task, String worker) {
        Call call = prepare(task);
        Instant started = Instant.now();
        Outcome outcome = outcome(call);
        Duration took = Duration.between(started, Instant.now());
        try {
            keep(task, worker, call, outcome, started, took);
        } catch (DataAccessException
                | TransactionException
                | BadUserRequestException
                | OptimisticLockingException
                | ProcessEnginePersistenceException e) {
            // The lock went to somebody else, or the database away. The exchange happened all the same.
            LOG.warn("The answer to {} could not be used: {}", call.operation().id(), e.getMessage());
            transactions.executeWithoutResult(
                    tx -> log.append(call, caseOf(task).value(), outcome, started, took));
        } catch (RuntimeException e) {
            // What follows in the procedure does not work. Asking the authority again would not mend it.
            LOG.error("The procedure cannot go on after {}", call.operation().id(), e);
            transactions.executeWithoutResult(tx -> {
                log.append(call, caseOf(task).value(), outcome, started, took);
                giveUp(task, worker, "PROCEDURE_DEFECT", String.valueOf(e.getMessage()));
            });
        }
    }

    /** A defect of our own is shown like any failure: nobody would see a call that is silently begun anew. */
    private Outcome outcome(Call call) {
        try {
            return exchange.call(call);
        } catch (RuntimeException e) {
            LOG.error("The call {} cannot be made", call.operation().id(), e);
            return new Outcome.Failed(Outcome.Reason.DEFECT, e.getClass().getSimpleName(), true, null);
        }
    }

    /** Branches that end at the same moment meet at their join: all but the first have to write once more. */
    private void keep(
            LockedExternalTask task, String worker, Call call, Outcome outcome, Instant started, Duration took) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(tx -> {
                    log.append(call, caseOf(task).value(), outcome, started, took);
                    settle(task, worker, call, outcome, started);
                });
                return;
            } catch (OptimisticLockingException | PessimisticLockingFailureException e) {
                if (attempt == MEETINGS_AT_A_JOIN) {
                    throw e;
                }
            }
        }
    }

    private Call prepare(LockedExternalTask task) {
        Operation operation = contracts.operation(task.getTopicName());
        CaseId id = caseOf(task);
        return new Call(
                UUID.randomUUID(),
                operation,
                RoleProperties.bindings(task.getExtensionProperties()),
                values.dataOf(id),
                // The engine keeps the id of a task through every retry, lost lock and restart.
                task.getId(),
                task.getProcessDefinitionKey(),
                id.value(),
                files.require(id).owner());
    }

    private void settle(LockedExternalTask task, String worker, Call call, Outcome outcome, Instant asked) {
        CaseId id = caseOf(task);
        String step = task.getActivityInstanceId();
        switch (outcome) {
            case Outcome.Answered answered -> {
                evidence.settled(
                        id, call.operation(), Evidence.State.OBTAINED, null, call.id(), asked, answered.body());
                values.put(
                        id,
                        answered.values(),
                        new Source(
                                Source.Kind.AUTHORITY,
                                call.operation().authority().code(),
                                call.operation().id(),
                                call.id(),
                                Instant.now()));
                tasks.complete(task.getId(), worker);
            }
            case Outcome.Refused refused -> {
                evidence.settled(id, call.operation(), Evidence.State.ABSENT, refused.code(), call.id(), asked, null);
                steps.leave(id, step, State.REFUSED, refused.code());
                tasks.handleBpmnError(task.getId(), worker, refused.code());
            }
            case Outcome.Deferred deferred -> giveUp(task, worker, "ANSWERS_LATER", "The answer comes later");
            case Outcome.Failed failed -> retryOrGiveUp(task, worker, failed);
            case Outcome.Lacking lacking ->
                giveUp(task, worker, "LACKING_INPUT", "The case lacks " + lacking.addresses());
        }
    }

    private void retryOrGiveUp(LockedExternalTask task, String worker, Outcome.Failed failed) {
        Operation operation = contracts.operation(task.getTopicName());
        Authority.Retry retry = operation.authority().retry();
        int before = task.getRetries() == null ? retry.attempts() : task.getRetries();
        // An authority that is at work has not failed: it is asked again as often as it takes.
        int left = failed.reason() == Outcome.Reason.NOT_YET_ANSWERED ? before : before - 1;
        boolean harmless = operation.repeatable() || !failed.applied();
        if (left <= 0 || !failed.passing() || !harmless) {
            giveUp(task, worker, failed.reason().name(), failed.detail());
            return;
        }
        Duration delay = retry.delayAfter(retry.attempts() - left);
        if (failed.retryAfter() != null && failed.retryAfter().compareTo(delay) > 0) {
            delay = failed.retryAfter();
        }
        steps.delay(
                caseOf(task),
                task.getActivityInstanceId(),
                State.WAITING,
                failed.reason().name());
        tasks.handleFailure(task.getId(), worker, failed.reason().name(), failed.detail(), left, delay.toMillis());
    }

    /** The engine raises an incident; a person settles it. */
    private void giveUp(LockedExternalTask task, String worker, String code, String detail) {
        steps.delay(caseOf(task), task.getActivityInstanceId(), State.STUCK, code);
        tasks.handleFailure(task.getId(), worker, code, detail, 0, 0);
    }

    private static CaseId caseOf(LockedExternalTask task) {
        return CaseId.of(task.getBusinessKey());
    }
}
