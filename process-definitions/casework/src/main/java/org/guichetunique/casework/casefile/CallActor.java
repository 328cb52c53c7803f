package org.guichetunique.casework.casefile;

import org.guichetunique.exchange.call.Call;
import org.jspecify.annotations.Nullable;

/** Says to the authorities who acts in a case. */
public final class CallActor {

    private CallActor() {}

    /** @return null where its owner acts */
    public static Call.@Nullable Actor of(CaseFile file) {
        CaseFile.Agent agent = file.agent();
        return agent == null ? null : new Call.Actor(agent.subject(), agent.name(), agent.mandate(), agent.kind());
    }
}
