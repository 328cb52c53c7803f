package org.guichetunique.casework.request.evidence;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.contract.Messages;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes what is fresh from an earlier case of the same person, where it answers the same question. */
@Component
final class EvidenceReuse {

    private final EvidenceStore store;
    private final CaseFiles files;
    private final CaseValues values;
    private final Consents consents;
    private final ExchangeLog log;

    EvidenceReuse(EvidenceStore store, CaseFiles files, CaseValues values, Consents consents, ExchangeLog log) {
        this.store = store;
        this.files = files;
        this.values = values;
        this.consents = consents;
        this.log = log;
    }

    /** @return whether there was something */
    boolean reuse(CaseFile.Draft draft, PublicService service, EvidenceNeed need, @Nullable JsonNode question) {
        Operation operation = need.operation();
        Operation.Message message =
                operation.success().map(Operation.Response::message).orElse(null);
        if (question == null
                || message == null
                || operation.changes()
                || !files.holdsAsDraft(draft.id())
                || !consents.allow(draft.id(), operation)) {
            return false;
        }
        Optional<EvidenceStore.Copy> found = store.freshCopy(draft.owner(), draft.id(), operation, question)
                // The contract may have changed since.
                .filter(copy -> message.faults(copy.content()).isEmpty());
        found.ifPresent(copy -> {
            store.reused(draft.id(), operation, question, copy);
            values.put(
                    draft.id(),
                    new LinkedHashMap<>(Messages.read(message.shape(), copy.content(), need.bindings())),
                    new Source(
                            Source.Kind.AUTHORITY,
                            operation.authority().code(),
                            operation.id(),
                            copy.exchange(),
                            copy.arrivedAt()));
            log.reused(operation, draft.id().value(), draft.owner(), service.key(), copy.exchange());
        });
        return found.isPresent();
    }
}
