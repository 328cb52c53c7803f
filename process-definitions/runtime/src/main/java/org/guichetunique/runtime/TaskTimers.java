package org.guichetunique.runtime;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** The timers at the boundary of a user task. */
final class TaskTimers {

    private TaskTimers() {}

    /** @return when the one that comes first fires; null where there is none */
    static @Nullable Instant first(DelegateTask task) {
        return ((ExecutionEntity) task.getExecution())
                .getJobs().stream()
                        .map(JobEntity::getDuedate)
                        .filter(Objects::nonNull)
                        .map(Date::toInstant)
                        .min(Instant::compareTo)
                        .orElse(null);
    }
}
