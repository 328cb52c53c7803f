package org.guichetunique.casework.casefile;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The idempotency keys of a case's calls. A key follows from the case, the step and the how manieth time the case enters
 * that step, so that a call has the same key after a restart and in a database restored to an earlier time, and a step
 * that was undone and is taken again has another.
 */
public final class CallKeys {

    private static final String BETWEEN = "\n";

    private CallKeys() {}

    /**
     * @param activity of the model
     * @param member the one of several that the step is about; empty where it is about none
     * @param visit counted from one
     */
    public static UUID of(CaseId id, String activity, String member, int visit) {
        return named(id, "visit", activity, member, String.valueOf(visit));
    }

    /** Of the call by which an operator has a step undone, which happens once. */
    static UUID undoing(CaseId id, String step, String operation) {
        return named(id, "undo", step, operation);
    }

    private static UUID named(CaseId id, String... parts) {
        String name = id + BETWEEN + String.join(BETWEEN, parts);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
