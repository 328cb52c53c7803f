package org.guichetunique.runtime.calls;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.guichetunique.casework.casefile.CallRetries;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.answer.AwaitedReplies;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Operation;
import org.springframework.stereotype.Component;

/** Turns the outcome of a call into what happens next in the case, in the caller's transaction. */
@Component
final class Settling {

    private static final Duration OUR_PAUSE = Duration.ofSeconds(1);

    private final ExternalTaskService tasks;
    private final CaseValues values;
    private final CaseSteps steps;
    private final CallRetries retries;
    private final EvidenceStore evidence;
    private final AwaitedReplies awaited;

    Settling(
            ProcessEngine engine,
            CaseValues values,
            CaseSteps steps,
            CallRetries retries,
            EvidenceStore evidence,
            AwaitedReplies awaited) {
        this.tasks = engine.getExternalTaskService();
        this.values = values;
        this.steps = steps;
        this.retries = retries;
        this.evidence = evidence;
        this.awaited = awaited;
    }

    /** @param asked when the call was made */
    void settle(CallTask task, Call call, Outcome outcome, Instant asked) {
        switch (outcome) {
            case Outcome.Answered answered -> answered(task, call, answered, asked);
            case Outcome.Refused refused -> {
                evidence.settled(
                        task.caseId(),
                        call.operation(),
                        call.bindings().member(),
                        Evidence.State.ABSENT,
                        refused.code(),
                        call.id(),
                        asked,
                        null);
                steps.refuse(task.caseId(), task.step(), refused.code(), refused.detail());
                tasks.handleBpmnError(task.id(), task.worker(), refused.code());
            }
            case Outcome.Deferred deferred -> await(task, call, deferred.by());
            case Outcome.Failed failed -> {
                retries.problem(task.caseId(), task.step(), failed.problem());
                retryOrGiveUp(task, call.operation(), failed);
            }
            case Outcome.Lacking lacking -> giveUp(task, "LACKING_INPUT", "The case lacks " + lacking.addresses());
        }
    }

    private void answered(CallTask task, Call call, Outcome.Answered answered, Instant asked) {
        Operation operation = call.operation();
        evidence.settled(
                task.caseId(),
                operation,
                call.bindings().member(),
                Evidence.State.OBTAINED,
                null,
                call.id(),
                asked,
                answered.body());
        values.put(
                task.caseId(),
                answered.values(),
                new Source(
                        Source.Kind.AUTHORITY, operation.authority().code(), operation.id(), call.id(), Instant.now()));
        tasks.complete(task.id(), task.worker());
    }

    /** Nobody takes the call until the time for the answer is over; then the authority is asked again. */
    private void await(CallTask task, Call call, Instant by) {
        if (awaited.isOverdue(call.operation(), call.idempotencyKey(), Instant.now())) {
            String unusable = tasks.getExternalTaskErrorDetails(task.id());
            giveUp(
                    task,
                    "NO_ANSWER_IN_TIME",
                    "The answer that was promised has not come"
                            + (unusable == null || unusable.isEmpty()
                                    ? ""
                                    : "; one that came was not usable: " + unusable));
            return;
        }
        awaited.await(call.operation(), call.idempotencyKey(), task.caseId(), by);
        steps.delay(task.caseId(), task.step(), CaseSteps.State.AWAITING, null);
        tasks.extendLock(
                task.id(),
                task.worker(),
                Math.max(1, Duration.between(Instant.now(), by).toMillis()));
    }

    /**
     * An answer came that cannot be used: the engine keeps why, and waits as before.
     *
     * @param until when the wait ends
     */
    void noteUnusable(CallTask task, Operation operation, Outcome.Failed failed, Instant until) {
        tasks.handleFailure(
                task.id(),
                task.worker(),
                failed.reason().name(),
                failed.detail(),
                task.retries() == null ? operation.authority().retry().attempts() : task.retries(),
                Math.max(1, Duration.between(Instant.now(), until).toMillis()));
    }

    private void retryOrGiveUp(CallTask task, Operation operation, Outcome.Failed failed) {
        Authority.Retry retry = operation.authority().retry();
        int before = task.retries() == null ? retry.attempts() : task.retries();
        int left = failed.reason().isPatience() ? before : before - 1;
        boolean unknown = operation.changes() && !operation.repeatable() && failed.applied();
        if (left <= 0 || !failed.passing() || unknown && operation.settledBy() == null) {
            giveUp(
                    task,
                    unknown
                            ? Outcome.Reason.UNKNOWN_OUTCOME.name()
                            : failed.reason().name(),
                    failed.detail());
            return;
        }
        CaseSteps.State state = unknown ? CaseSteps.State.UNKNOWN : CaseSteps.State.WAITING;
        Duration pause = delay(retry, failed, left);
        retries.tryAgain(
                task.caseId(),
                task.step(),
                state,
                failed.reason().name(),
                new CallRetries.Again(retry.attempts() - left, Instant.now().plus(pause)));
        tasks.handleFailure(task.id(), task.worker(), failed.reason().name(), failed.detail(), left, pause.toMillis());
    }

    /** What the authority asks for, and no less than what its contract says. */
    private static Duration delay(Authority.Retry retry, Outcome.Failed failed, int left) {
        if (failed.reason() == Outcome.Reason.NOT_DONE) {
            return Duration.ZERO;
        }
        if (failed.reason() == Outcome.Reason.NOT_KEPT) {
            // The authority needs no rest from a failure of ours.
            return OUR_PAUSE.multipliedBy(Math.max(1, retry.attempts() - left));
        }
        Duration delay = retry.delayAfter(retry.attempts() - left);
        Duration askedFor = failed.retryAfter();
        return askedFor == null || askedFor.compareTo(delay) < 0 ? delay : askedFor.plus(retry.delayAfter(1));
    }

    /** The engine raises an incident; a person settles it. */
    void giveUp(CallTask task, String code, String detail) {
        steps.delay(task.caseId(), task.step(), CaseSteps.State.STUCK, code);
        tasks.handleFailure(task.id(), task.worker(), code, detail, 0, 0);
    }
}
