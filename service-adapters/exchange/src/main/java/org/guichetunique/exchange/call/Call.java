package org.guichetunique.exchange.call;

import java.util.UUID;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CallParts;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.Messages;
import org.guichetunique.exchange.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One call to be made.
 *
 * @param id identifies this exchange in every log, ours and the authority's
 * @param idempotencyKey the same whenever the same thing is asked again
 * @param purpose the procedure for which the authority is asked
 * @param caseId the case for which it is asked; null where there is none
 * @param onBehalfOf opaque identifier of the person whose request it is; null for a check of the platform's own
 * @param actor who acts in that person's name; null where they do themself
 */
public record Call(
        UUID id,
        Operation operation,
        Bindings bindings,
        CaseData data,
        String idempotencyKey,
        String purpose,
        @Nullable UUID caseId,
        @Nullable String onBehalfOf,
        @Nullable Actor actor) {

    /**
     * Somebody who acts in another's name.
     *
     * @param subject opaque identifier
     * @param mandate identifies the right by which they act
     * @param kind of that right, such as {@code child}
     */
    public record Actor(String subject, String name, UUID mandate, String kind) {}

    /** A call for somebody who acts for themself. */
    public Call(
            UUID id,
            Operation operation,
            Bindings bindings,
            CaseData data,
            String idempotencyKey,
            String purpose,
            @Nullable UUID caseId,
            @Nullable String onBehalfOf) {
        this(id, operation, bindings, data, idempotencyKey, purpose, caseId, onBehalfOf, null);
    }

    /** What to send, or what the case lacks for it; the same whenever it is asked. */
    public Messages.Filling fill() {
        return Messages.fill(
                operation, bindings, data, new CallParts(id.toString(), purpose, onBehalfOf, idempotencyKey));
    }

    /** A call outside any case. */
    public Call(
            UUID id,
            Operation operation,
            Bindings bindings,
            CaseData data,
            String idempotencyKey,
            String purpose,
            @Nullable String onBehalfOf) {
        this(id, operation, bindings, data, idempotencyKey, purpose, null, onBehalfOf, null);
    }
}
