package org.guichetunique.runtime.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.guichetunique.casework.studio.rehearsal.Scene;
import org.guichetunique.procedures.model.ProcessModel;

/** The timers for which a rehearsed case waits, by the clock of the rehearsal. */
final class RehearsalTimers {

    private final ProcessEngine engine;
    private final RehearsalRun run;
    private final RehearsedCase one;
    private final ProcessModel model;
    private final Map<String, Scene.Awaited> times = new HashMap<>();

    RehearsalTimers(ProcessEngine engine, RehearsalRun run, RehearsedCase one, ProcessModel model) {
        this.engine = engine;
        this.run = run;
        this.one = one;
        this.model = model;
    }

    List<Scene.Awaited> awaited() {
        return inOrder().stream().map(this::awaited).toList();
    }

    /** The first one first. */
    List<Job> inOrder() {
        return run.isUnderWay()
                ? engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(run.instance())
                        .timers()
                        .list()
                        .stream()
                        .sorted(Comparator.comparing((Job job) -> awaited(job).at())
                                .thenComparing(job -> awaited(job).activity()))
                        .toList()
                : List.of();
    }

    /** By the rehearsal's clock: the engine counts a term from its own, which stands on the machine's day. */
    Scene.Awaited awaited(Job job) {
        return times.computeIfAbsent(job.getId(), id -> {
            String activity = engine.getManagementService()
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            Instant stated = job.getDuedate().toInstant();
            boolean counted = model.node(activity)
                    .flatMap(node -> node.child("timerEventDefinition"))
                    .filter(timer -> timer.child("timeDate").isEmpty())
                    .isPresent();
            Duration term = Duration.between(job.getCreateTime().toInstant(), stated);
            return new Scene.Awaited(activity, counted ? one.now.plus(term) : stated);
        });
    }
}
