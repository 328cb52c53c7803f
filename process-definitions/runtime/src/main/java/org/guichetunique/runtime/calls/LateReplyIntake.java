package org.guichetunique.runtime.calls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.answer.AwaitedReplies;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.LateReplies;
import org.guichetunique.exchange.call.LateReply;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.exchange.log.ExchangeLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a case go on with an answer that came later. The call's task is there before the call is made, so that an answer
 * which overtakes our own commit finds it; whichever of the two writes second finds the task gone and leaves it at that.
 */
@Component
final class LateReplyIntake implements LateReplies {

    private static final Logger LOG = LoggerFactory.getLogger(LateReplyIntake.class);

    private final ExternalTaskService tasks;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Contracts contracts;
    private final Exchange exchange;
    private final ExchangeLog log;
    private final AwaitedReplies awaited;
    private final CaseSteps steps;
    private final ExchangeCalls calls;
    private final Settling settling;
    private final TransactionTemplate transactions;

    LateReplyIntake(
            ProcessEngine engine,
            Interoperability authorities,
            AwaitedReplies awaited,
            CaseSteps steps,
            ExchangeCalls calls,
            Settling settling,
            TransactionTemplate transactions) {
        this.tasks = engine.getExternalTaskService();
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.contracts = authorities.contracts();
        this.exchange = authorities.exchange();
        this.log = authorities.log();
        this.awaited = awaited;
        this.steps = steps;
        this.calls = calls;
        this.settling = settling;
        this.transactions = transactions;
    }

    @Override
    public Receipt take(LateReply answer) {
        if (answer.body() != null && !ElementCheck.isStorable(answer.body())) {
            return Receipt.INVALID;
        }
        ExternalTask task = task(answer.key()).orElse(null);
        if (task == null || task.getWorkerId() == null) {
            return withoutTask(answer);
        }
        Operation operation = contracts.find(task.getTopicName()).orElse(null);
        if (operation == null
                || operation.answersWithin() == null
                || !operation.authority().code().equals(answer.authority())) {
            return Receipt.NO_SUCH_CALL;
        }
        AtomicReference<Receipt> receipt = new AtomicReference<>(Receipt.TAKEN);
        try {
            JoinRetry.atAJoin(
                    CaseId.of(task.getBusinessKey()),
                    () -> receipt.set(transactions.execute(tx -> {
                        Receipt result = use(answer, operation, CallTask.of(task, repository, runtime));
                        if (result != Receipt.TAKEN) {
                            tx.setRollbackOnly();
                        }
                        return result;
                    })));
        } catch (NotFoundException e) {
            // The case went on between our look and our step.
            return withoutTask(answer);
        }
        if (receipt.get() == Receipt.INVALID) {
            noteUnusable(answer, task);
        }
        return receipt.get();
    }

    /** The call waits on for a better one; whoever has to settle it in the end is told what came. */
    private void noteUnusable(LateReply answer, ExternalTask task) {
        try {
            transactions.executeWithoutResult(tx -> {
                CallTask waiting = CallTask.of(task, repository, runtime);
                Call call = calls.prepare(waiting);
                if (exchange.read(call, answer) instanceof Outcome.Failed failed) {
                    log.append(call, waiting.caseId().value(), failed, Instant.now(), Duration.ZERO);
                    settling.noteUnusable(
                            waiting,
                            call.operation(),
                            failed,
                            task.getLockExpirationTime().toInstant());
                }
            });
        } catch (ProcessEngineException e) {
            LOG.info("The case went on before an unusable answer to {} was noted", task.getTopicName());
        }
    }

    /** Looked up with one connection: copies of an answer may come by the hundred. */
    private Optional<ExternalTask> task(String key) {
        try {
            UUID known = UUID.fromString(key);
            return Objects.requireNonNull(transactions.execute(tx -> steps.byCallKey(known)
                    .flatMap(place -> StuckCallDesk.find(tasks, runtime, place.caseId(), place.step()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Receipt use(LateReply answer, Operation operation, CallTask task) {
        if (!awaited.use(answer, operation, task.caseId(), digest(answer))) {
            return compare(answer, awaited.find(answer).orElse(null));
        }
        Call call = calls.prepare(task);
        Outcome outcome = exchange.read(call, answer);
        if (!(outcome instanceof Outcome.Answered) && !(outcome instanceof Outcome.Refused)) {
            return Receipt.INVALID;
        }
        Instant now = Instant.now();
        log.append(call, task.caseId().value(), outcome, now, Duration.ZERO);
        settling.settle(task, call, outcome, now);
        return Receipt.TAKEN;
    }

    private Receipt withoutTask(LateReply answer) {
        AwaitedReplies.Known known = awaited.find(answer).orElse(null);
        if (known == null) {
            return Receipt.NO_SUCH_CALL;
        }
        if (known.state() == AwaitedReplies.State.AWAITED && awaited.keepTooLate(answer, digest(answer))) {
            return Receipt.TOO_LATE;
        }
        return compare(answer, awaited.find(answer).orElse(null));
    }

    private static Receipt compare(LateReply answer, AwaitedReplies.@Nullable Known known) {
        if (known == null) {
            return Receipt.NO_SUCH_CALL;
        }
        if (!known.digest().equals(digest(answer))) {
            return Receipt.CONTRADICTS;
        }
        return known.state() == AwaitedReplies.State.TOO_LATE ? Receipt.TOO_LATE : Receipt.KNOWN;
    }

    private static String digest(LateReply answer) {
        try {
            String text = answer.status() + " " + answer.body();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
