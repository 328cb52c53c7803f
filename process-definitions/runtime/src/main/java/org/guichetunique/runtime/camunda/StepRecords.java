package org.guichetunique.runtime.camunda;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down where a case stands as the engine enters and leaves an activity, in the engine's transaction. */
@Component
public final class StepRecords {

    private final CaseSteps steps;

    StepRecords(CaseSteps steps) {
        this.steps = steps;
    }

    /**
     * Has the step written down whenever a case comes through the activity.
     *
     * @param authority of a call or a task; null for a rule
     * @param operation of a call; null for all else
     */
    public void follow(ActivityImpl activity, CaseSteps.Kind kind, WhoseStep authority, @Nullable String operation) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution ->
                steps.enter(caseOf(execution), step(execution, kind, authority.of(caseOf(execution)), operation)));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::leave);
    }

    /** Whose step it is, as the case says when it comes there. */
    @FunctionalInterface
    public interface WhoseStep {
        @Nullable
        String of(CaseId id);
    }

    /** @return what is written down of the activity that the execution has come to */
    public static CaseSteps.Step step(
            DelegateExecution execution, CaseSteps.Kind kind, @Nullable String authority, @Nullable String operation) {
        return new CaseSteps.Step(
                execution.getActivityInstanceId(),
                execution.getCurrentActivityId(),
                kind,
                authority,
                operation,
                CaseSteps.State.RUNNING,
                null,
                null,
                Instant.now(),
                null,
                MultiInstanceSubjects.at((ExecutionEntity) execution));
    }

    public void leave(DelegateExecution execution) {
        CaseSteps.State state = execution.isCanceled() ? CaseSteps.State.CANCELLED : CaseSteps.State.DONE;
        steps.leave(caseOf(execution), execution.getActivityInstanceId(), state, null);
    }

    public static CaseId caseOf(DelegateExecution execution) {
        return CaseId.of(execution.getProcessBusinessKey());
    }
}
