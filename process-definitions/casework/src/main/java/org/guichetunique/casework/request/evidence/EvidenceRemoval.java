package org.guichetunique.casework.request.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes evidence out of a draft, as if its authority had never been asked. What others attest too stays, and is theirs
 * from then on.
 */
@Component
public final class EvidenceRemoval {

    private final EvidenceStore store;
    private final CaseValues values;

    public EvidenceRemoval(EvidenceStore store, CaseValues values) {
        this.store = store;
        this.values = values;
    }

    /** In the caller's transaction, which holds the draft. */
    public void retract(CaseFile.Draft draft, PublicService service, Operation operation) {
        Address identity = new Address(service.applicants().signedInAs(), "nationalId");
        KnownValue who = values.of(draft.id()).get(identity);
        store.forget(draft.id(), operation);
        values.forget(draft.id(), operation.id());
        Map<Address, KnownValue> left = values.of(draft.id());
        if (who != null && who.value() != null && !left.containsKey(identity)) {
            values.put(draft.id(), Map.of(identity, who.value()), Source.of(Source.Kind.IDENTITY, draft.owner()));
        }
        for (EvidenceContent held : store.held(draft.id(), service)) {
            Map<Address, JsonNode> theirs = new LinkedHashMap<>(held.values());
            theirs.keySet().removeIf(address -> left.containsKey(address) || address.equals(identity));
            Evidence evidence = held.evidence();
            Instant arrived = evidence.arrivedAt() == null ? evidence.askedAt() : evidence.arrivedAt();
            values.put(
                    draft.id(),
                    theirs,
                    new Source(
                            Source.Kind.AUTHORITY,
                            evidence.operation().authority().code(),
                            evidence.operation().id(),
                            evidence.exchange(),
                            arrived));
        }
    }
}
