package org.guichetunique.casework.operation.repair;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.dictionary.Address;
import tools.jackson.databind.JsonNode;

/** Gets calls going again that failed, for good or for now. Everything happens in the caller's transaction. */
public interface StuckCalls {

    /**
     * What the engine knows of a call.
     *
     * @param key by which the exchange knows the call
     * @param detail what the exchange said of the failure; names properties, never values
     */
    record Known(Bindings bindings, String key, String detail) {}

    /** Empty where the call has been settled meanwhile. */
    Optional<Known> known(CaseId id, String step);

    /** Makes the call again, with as many attempts as its contract gives. */
    void retry(CaseId id, String step);

    /** Makes a call at once that waits to be tried again. */
    void hasten(CaseId id, String step);

    /**
     * Tries a call no more that waits to be tried again: a person settles it.
     *
     * @param code why it has failed so far
     */
    void stop(CaseId id, String step, String code);

    /** Goes on as if the authority had answered with these values, which somebody has on paper. */
    void answer(CaseId id, String step, Map<Address, JsonNode> values, Operator operator);

    /** Goes on as if the authority had refused with this code of its contract. */
    void refuse(CaseId id, String step, String code);

    /** Goes on without any answer. */
    void skip(CaseId id, String step);

    /**
     * Ends the case where it stands and has these steps undone, in this order, one after the other.
     *
     * @param steps each done, by an operation whose contract names another that undoes it
     */
    void undo(CaseId id, List<UndoPlan.Undoing> steps);
}
