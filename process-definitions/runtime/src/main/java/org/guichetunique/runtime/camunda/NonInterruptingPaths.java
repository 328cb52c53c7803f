package org.guichetunique.runtime.camunda;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;

/** What an event set off beside the case's own way: it may end after it, and is not how the case ended. */
public final class NonInterruptingPaths {

    private NonInterruptingPaths() {}

    public static boolean is(ActivityImpl activity) {
        return is(activity, new HashSet<>());
    }

    private static boolean is(PvmActivity activity, Set<PvmActivity> seen) {
        if (((ActivityImpl) activity).getActivityStartBehavior() == ActivityStartBehavior.CONCURRENT_IN_FLOW_SCOPE) {
            return true;
        }
        List<PvmTransition> ways = activity.getIncomingTransitions();
        return seen.add(activity) && !ways.isEmpty() && ways.stream().allMatch(way -> is(way.getSource(), seen));
    }
}
