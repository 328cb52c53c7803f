package org.guichetunique.casework.request.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks for all the evidence of a draft: at once for what can be asked at once, and as soon as an answer brings what the
 * next question needs. The order follows from the contracts; no procedure states it.
 */
@Component
public final class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final EvidenceStore store;
    private final CaseValues values;
    private final Consents consents;
    private final StaleEvidence stale;
    private final EvidenceCalls calls;
    private final ExecutorService workers;

    Gathering(
            EvidenceStore store,
            CaseValues values,
            Consents consents,
            StaleEvidence stale,
            EvidenceCalls calls,
            ExecutorService workers) {
        this.store = store;
        this.values = values;
        this.consents = consents;
        this.stale = stale;
        this.calls = calls;
        this.workers = workers;
    }

    /**
     * Returns when every authority has answered, failed, or cannot be asked for want of what another did not give. Asks
     * again only where no answer has come yet or its time has passed. What the person has to agree to first is left out
     * until they do; what is fresh from an earlier case of theirs is taken from there.
     *
     * @param onChange told of each change, on a thread of its own
     */
    public void gather(CaseFile.Draft draft, PublicService service, Runnable onChange) {
        gather(draft, service, service.questions().evidence(), onChange);
    }

    /** As {@link #gather(CaseFile.Draft, PublicService, Runnable)}, for some of the evidence only. */
    public void gather(CaseFile.Draft draft, PublicService service, List<EvidenceNeed> wanted, Runnable onChange) {
        stale.forget(draft, service);
        Set<String> settled = store.of(draft.id()).stream()
                .filter(Evidence::settled)
                .map(evidence -> evidence.operation().id())
                .collect(Collectors.toSet());
        Set<String> waiting = consents.of(draft.id(), service).stream()
                .filter(consent -> !consent.isGiven())
                .map(consent -> consent.operation().id())
                .collect(Collectors.toSet());
        List<EvidenceNeed> open = new ArrayList<>(wanted.stream()
                .filter(need -> !settled.contains(need.operation().id())
                        && !waiting.contains(need.operation().id()))
                .toList());
        BlockingQueue<EvidenceNeed> arrivals = new LinkedBlockingQueue<>();
        Set<EvidenceNeed> underWay = new HashSet<>();
        while (true) {
            CaseData data = values.dataOf(draft.id());
            List<EvidenceNeed> ready =
                    open.stream().filter(need -> need.canBeAsked(data)).toList();
            open.removeAll(ready);
            for (EvidenceNeed need : ready) {
                underWay.add(need);
                workers.execute(() -> {
                    try {
                        calls.ask(draft, service, need, data, onChange);
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "Evidence {} could not be gathered",
                                need.operation().id(),
                                e);
                        tell(draft, need, onChange);
                    } finally {
                        arrivals.add(need);
                    }
                });
            }
            if (underWay.isEmpty()) {
                return;
            }
            try {
                underWay.remove(arrivals.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void tell(CaseFile.Draft draft, EvidenceNeed need, Runnable onChange) {
        try {
            calls.fail(draft, need, onChange);
        } catch (RuntimeException e) {
            // The database is away: what was not settled is asked again.
            LOG.warn("Not noted for {}: {}", need.operation().id(), e.getMessage());
        }
    }
}
