package org.guichetunique.runtime.camunda;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** The timers at the boundary of a user task. */
final class TaskTimers {

    /** Less is counted by the clock and not by the calendar. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** What may have gone by since the engine set them. */
    private static final long A_MINUTE = 60;

    private TaskTimers() {}

    /**
     * Lets those that are counted in days end with their last day, which counts whole: the engine counts from the minute.
     *
     * @param endOfDay the end of the day in which an instant lies, in the calendar of whoever counts
     */
    static void lastWholeDays(DelegateTask task, UnaryOperator<Instant> endOfDay) {
        Instant counted = Instant.now().plus(A_DAY).minusSeconds(A_MINUTE);
        for (JobEntity job : ((ExecutionEntity) task.getExecution()).getJobs()) {
            Date due = job.getDuedate();
            if (due != null && due.toInstant().isAfter(counted)) {
                job.setDuedate(Date.from(endOfDay.apply(due.toInstant())));
            }
        }
    }

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
