package org.guichetunique.runtime.rehearsal;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.guichetunique.casework.casefile.CallKeys;
import org.guichetunique.casework.studio.rehearsal.Scene;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.runtime.calls.CallTask;
import org.guichetunique.runtime.camunda.MultiInstanceSubjects;
import org.jspecify.annotations.Nullable;

/** Leads the process of a rehearsed case on: makes every call that waits, and those that follow. */
final class RehearsalRun {

    /** More than any procedure makes; a model that goes round in circles is stopped. */
    private static final int MOST_CALLS = 300;

    private static final int MOST_STEPS = 2000;
    private static final String WORKER = "rehearsal";
    private static final Duration LOCK = Duration.ofMinutes(10);

    private final RehearsalEngine.EngineOfStage own;
    private final RehearsedCase one;
    private final Contracts contracts;
    private final RehearsalCalls calls;
    private final Map<String, String> failed = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private String broken = "";
    private @Nullable String instance;
    private volatile boolean closed;

    RehearsalRun(RehearsalEngine.EngineOfStage own, RehearsedCase one, Contracts contracts, RehearsalCalls calls) {
        this.own = own;
        this.one = one;
        this.contracts = contracts;
        this.calls = calls;
    }

    /** Starts the process with the filing. */
    void start() {
        attempt(() -> instance = engine().getRuntimeService()
                .createProcessInstanceByKey(one.service.key())
                .processDefinitionTenantId(own.tenant())
                .businessKey(one.id.toString())
                .execute()
                .getId());
        goOn();
    }

    boolean isFiled() {
        return instance != null;
    }

    boolean isUnderWay() {
        return instance != null && !one.over && !closed;
    }

    boolean isClosed() {
        return closed;
    }

    @Nullable
    String instance() {
        return instance;
    }

    Scene.State state() {
        if (instance == null) {
            return Scene.State.PREPARED;
        }
        if (one.over) {
            return Scene.State.ENDED;
        }
        if (!broken.isEmpty()) {
            return Scene.State.BROKEN;
        }
        return failed.isEmpty() ? Scene.State.GOES_ON : Scene.State.CALL_FAILED;
    }

    String trouble() {
        return broken.isEmpty() ? String.join(", ", new TreeSet<>(failed.values())) : broken;
    }

    /** Activities at which the case stands. */
    Set<String> standing() {
        return isUnderWay() ? new TreeSet<>(engine().getRuntimeService().getActiveActivityIds(instance)) : Set.of();
    }

    void callAgain() {
        failed.clear();
        goOn();
    }

    /** Makes every call that waits, and those that follow, until somebody or something else is waited for. */
    void goOn() {
        for (int made = 0; isUnderWay() && broken.isEmpty(); made++) {
            engine().getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .messages()
                    .list()
                    .forEach(
                            job -> attempt(() -> engine().getManagementService().executeJob(job.getId())));
            Optional<ExternalTask> next = isUnderWay() ? waitingCall() : Optional.empty();
            if (next.isEmpty()) {
                return;
            }
            if (made > MOST_CALLS || one.passed.size() > MOST_STEPS) {
                broken = "The procedure makes more than " + MOST_CALLS + " calls";
                return;
            }
            make(next.get());
        }
    }

    private Optional<ExternalTask> waitingCall() {
        return engine().getExternalTaskService().createExternalTaskQuery().processInstanceId(instance).list().stream()
                .filter(task -> !failed.containsKey(task.getId()))
                .min(Comparator.comparing(ExternalTask::getActivityId).thenComparing(ExternalTask::getId));
    }

    private void make(ExternalTask task) {
        Bindings bindings = CallTask.bindings(
                        engine().getRepositoryService(), task.getProcessDefinitionId(), task.getActivityId())
                .about(MultiInstanceSubjects.at(
                        engine().getRepositoryService(),
                        engine().getRuntimeService(),
                        task.getProcessDefinitionId(),
                        task.getActivityId(),
                        task.getExecutionId()));
        Outcome outcome = calls.make(contracts.operation(task.getTopicName()), bindings, key(task, bindings));
        engine().getExternalTaskService().lock(task.getId(), WORKER, LOCK.toMillis());
        switch (outcome) {
            case Outcome.Answered answered ->
                attempt(() -> engine().getExternalTaskService().complete(task.getId(), WORKER));
            case Outcome.Refused refused ->
                attempt(() -> engine().getExternalTaskService().handleBpmnError(task.getId(), WORKER, refused.code()));
            case Outcome.Failed other -> failed.put(task.getId(), other.reason().name());
            case Outcome.Deferred deferred -> failed.put(task.getId(), Outcome.Reason.NOT_YET_ANSWERED.name());
            case Outcome.Lacking lacking -> failed.put(task.getId(), "LACKING_INPUT " + lacking.addresses());
        }
    }

    private String key(ExternalTask task, Bindings bindings) {
        return keys.computeIfAbsent(task.getId(), id -> {
            int visit = visits.merge(task.getActivityId() + " " + bindings.member(), 1, Integer::sum);
            return CallKeys.of(one.id, task.getActivityId(), bindings.member(), visit)
                    .toString();
        });
    }

    /** What the engine cannot do with the model is shown to who wrote it. */
    void attempt(Runnable step) {
        try {
            step.run();
        } catch (ProcessEngineException | IllegalStateException | IllegalArgumentException e) {
            broken = String.valueOf(e.getMessage());
        }
    }

    void close() {
        closed = true;
        engine().getRepositoryService().deleteDeployment(own.deployment(), true, true, true);
    }

    private ProcessEngine engine() {
        return own.engine();
    }
}
