package org.guichetunique.testing.story;

import org.camunda.bpm.engine.ManagementService;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.testing.world.World;

/** Timers of cases, fired when a story says that their time has come. */
final class Timers {

    private Timers() {}

    /** The time of the timer has come. */
    static void fires(World world, String timer, Reference reference, Person founder) {
        String process = world.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        world.timeline(reference, founder).file().id().toString())
                .singleResult()
                .getId();
        ManagementService jobs = world.engine().getManagementService();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(process)
                .activityId(timer)
                .singleResult()
                .getId());
    }
}
