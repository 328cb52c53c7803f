package org.guichetunique.casework.office.statistics;

import java.time.Duration;

/**
 * What happened to tasks in a period. A task is one step of one file: a file that comes twice counts twice.
 *
 * @param arrived tasks that came to the unit in the period, new or handed over by others
 * @param decided tasks that an officer of the unit decided in the period, whenever they came; not proposals that wait for a
 *     second officer
 * @param inTime those of them that were decided before the legal limit of the case or the end of the step, as it stood then
 *     with its pauses
 * @param otherwise tasks that ended in the period without a decision: withdrawn, run out of time, handed over to others
 * @param withPerson of the time of the tasks that ended in the period, that in which the applicant was asked for something
 * @param withOthers that in which other authorities were asked for their opinions, and the applicant for nothing
 * @param atUnit the rest of it, nights and holidays included
 */
public record TaskFigures(
        int arrived,
        int decided,
        int inTime,
        int otherwise,
        Duration withPerson,
        Duration withOthers,
        Duration atUnit) {

    public static final TaskFigures NONE = new TaskFigures(0, 0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Tasks that ended in the period, in whatever way. */
    public int ended() {
        return decided + otherwise;
    }

    /** Of those that were decided, how many in a hundred were in time; negative where none was decided. */
    public int percentInTime() {
        return decided == 0 ? -1 : Math.round(100f * inTime / decided);
    }

    TaskFigures plus(TaskFigures other) {
        return new TaskFigures(
                arrived + other.arrived,
                decided + other.decided,
                inTime + other.inTime,
                otherwise + other.otherwise,
                withPerson.plus(other.withPerson),
                withOthers.plus(other.withOthers),
                atUnit.plus(other.atUnit));
    }
}
