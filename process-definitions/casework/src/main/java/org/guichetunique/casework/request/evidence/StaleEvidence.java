package org.guichetunique.casework.request.evidence;

import java.time.Instant;
import java.util.List;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes out of a draft what has had its time, with all that followed from it, so that it is asked for again. */
@Component
final class StaleEvidence {

    private final EvidenceStore store;
    private final CaseFiles files;
    private final EvidenceRemoval retraction;
    private final TransactionTemplate transactions;

    StaleEvidence(EvidenceStore store, CaseFiles files, EvidenceRemoval retraction, TransactionTemplate transactions) {
        this.store = store;
        this.files = files;
        this.retraction = retraction;
        this.transactions = transactions;
    }

    void forget(CaseFile.Draft draft, PublicService service) {
        Instant now = Instant.now();
        List<Operation> stale = store.of(draft.id()).stream()
                .filter(evidence -> evidence.settled() && !evidence.isFresh(now))
                .map(Evidence::operation)
                .toList();
        if (stale.isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(tx -> {
            if (files.holdsAsDraft(draft.id())) {
                stale.forEach(operation -> retraction.retract(draft, service, operation));
            }
        });
    }
}
