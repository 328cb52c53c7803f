package org.guichetunique.casework.operation.repair;

import java.time.Instant;
import java.util.List;
import org.guichetunique.exchange.contract.Operation;

/**
 * What undoing a case comes to, to be read before it is done.
 *
 * @param undone in the order in which it will be: the latest first
 * @param remaining what changed an authority's records and cannot be undone through it
 * @param stopped activities that are under way and will be dropped
 */
public record UndoPlan(List<Undoing> undone, List<Operation> remaining, List<String> stopped) {

    /** @param doneAt when what is to be undone was done */
    public record Undoing(String step, String activity, Operation done, Operation undoes, Instant doneAt) {}
}
