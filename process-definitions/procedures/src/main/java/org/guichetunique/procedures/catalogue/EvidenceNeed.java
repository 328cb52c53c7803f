package org.guichetunique.procedures.catalogue;

import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.Operation;

/** Evidence that an authority is asked for, so that the person need not be. */
public record EvidenceNeed(Operation operation, Bindings bindings) {

    /** Whether all is known that the authority wants to know. */
    public boolean canBeAsked(CaseData data) {
        return operation.needs(bindings).stream()
                .allMatch(address -> data.value(address).isPresent());
    }
}
