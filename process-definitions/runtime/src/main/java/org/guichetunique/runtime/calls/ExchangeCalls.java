package org.guichetunique.runtime.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.guichetunique.casework.casefile.CallActor;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.log.ExchangeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one call of a procedure and puts its outcome into the case. Reads in one short transaction, calls with none, and
 * writes the answer, the evidence, the log entry and the engine's step in one other: they stand or fall together.
 */
@Component
public final class ExchangeCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeCalls.class);

    private final Contracts contracts;
    private final Exchange exchange;
    private final ExchangeLog log;
    private final CaseFiles files;
    private final CaseValues values;
    private final CaseSteps steps;
    private final Settling settling;
    private final TransactionTemplate transactions;

    ExchangeCalls(
            Interoperability authorities,
            CaseFiles files,
            CaseValues values,
            CaseSteps steps,
            Settling settling,
            TransactionTemplate transactions) {
        this.contracts = authorities.contracts();
        this.exchange = authorities.exchange();
        this.log = authorities.log();
        this.files = files;
        this.values = values;
        this.steps = steps;
        this.settling = settling;
        this.transactions = transactions;
    }

    /** Never throws, whatever the call, the case or the database does: what cannot go on is shown to a person. */
    void make(CallTask task) {
        makeOrTell(task, () -> make(task, prepare(task)));
    }

    /** As {@link #make(CallTask)}, for a call for which the case has been read. */
    void makePrepared(CallTask task, Call call) {
        makeOrTell(task, () -> make(task, call));
    }

    private void makeOrTell(CallTask task, Runnable making) {
        try {
            making.run();
        } catch (RuntimeException | StackOverflowError e) {
            if (isOfTheMoment(e)) {
                LOG.warn("The call {} is left to be taken again: {}", task.operation(), e.getMessage());
            } else {
                giveUp(task, e);
            }
        }
    }

    /** For a defect of ours: made again without an end, nobody would ever see it. */
    void giveUp(CallTask task, Throwable e) {
        LOG.error("The call {} cannot be made", task.operation(), e);
        try {
            transactions.executeWithoutResult(tx -> settling.giveUp(
                    task, Outcome.Reason.DEFECT.name(), e.getClass().getSimpleName()));
        } catch (RuntimeException again) {
            LOG.warn("The call {} is left to be taken again: {}", task.operation(), again.getMessage());
        }
    }

    /** Whether the lock went to somebody else, the case took a step at the same moment, or the database was away. */
    private static boolean isOfTheMoment(Throwable e) {
        return switch (e) {
            case DataIntegrityViolationException refused -> false;
            case InvalidDataAccessResourceUsageException wrong -> false;
            case DataAccessException away -> true;
            case TransactionException away -> true;
            case BadUserRequestException gone -> true;
            case OptimisticLockingException lost -> true;
            case ProcessEnginePersistenceException away -> true;
            default -> false;
        };
    }

    private void make(CallTask task, Call call) {
        boolean mayBeMade = call.operation().repeatable()
                || !call.operation().changes()
                || steps.beginOnce(task.caseId(), task.step());
        Instant started = Instant.now();
        Outcome outcome = mayBeMade ? exchange.call(call) : whatCameOf(call);
        Duration took = Duration.between(started, Instant.now());
        try {
            JoinRetry.atAJoin(
                    task.caseId(),
                    () -> transactions.executeWithoutResult(tx -> {
                        record(call, task, outcome, started, took);
                        settling.settle(task, call, outcome, started);
                    }));
        } catch (RuntimeException e) {
            if (isOfTheMoment(e)) {
                // The exchange happened all the same.
                LOG.warn(
                        "The answer to {} could not be used: {}",
                        call.operation().id(),
                        e.getMessage());
                transactions.executeWithoutResult(tx -> record(call, task, outcome, started, took));
                // Counts as a failure where the task is still ours: what never ends well is not tried for ever.
                Outcome lost = new Outcome.Failed(
                        Outcome.Reason.NOT_KEPT,
                        e.getClass().getSimpleName(),
                        call.operation().changes(),
                        null);
                transactions.executeWithoutResult(tx -> settling.settle(task, call, lost, started));
                return;
            }
            // What follows in the procedure does not work. Asking the authority again would not mend it.
            LOG.error("The procedure cannot go on after {}", call.operation().id(), e);
            transactions.executeWithoutResult(tx -> {
                record(call, task, outcome, started, took);
                settling.giveUp(task, "PROCEDURE_DEFECT", String.valueOf(e.getMessage()));
            });
        }
    }

    /** For a call that is made now or that was made before and is answered now. */
    Call prepare(CallTask task) {
        CaseFile file = files.require(task.caseId());
        return new Call(
                UUID.randomUUID(),
                contracts.operation(task.operation()),
                task.bindings(),
                values.dataOf(task.caseId()),
                steps.callKey(task.caseId(), task.step())
                        .map(UUID::toString)
                        // Begun before keys followed from the steps.
                        .orElse(task.id()),
                file.service(),
                task.caseId().value(),
                file.owner(),
                CallActor.of(file));
    }

    /** A call was begun, and a crash or a lost connection left open what came of it: the authority knows. */
    private Outcome whatCameOf(Call call) {
        String settledBy = call.operation().settledBy();
        if (settledBy == null) {
            return new Outcome.Failed(
                    Outcome.Reason.UNKNOWN_OUTCOME, "The contract names nothing that tells", true, null);
        }
        Operation settling = contracts.operation(settledBy);
        return exchange.settle(call, settling);
    }

    /** What was held back on our side, perhaps again and again, is no exchange. */
    private void record(Call call, CallTask task, Outcome outcome, Instant started, Duration took) {
        if (!(outcome instanceof Outcome.Failed failed) || !failed.wasHeldBack()) {
            log.append(call, task.caseId().value(), outcome, started, took);
        }
    }
}
