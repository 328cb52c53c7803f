package org.guichetunique.engine.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.guichetunique.engine.casefile.CaseFile;
import org.guichetunique.engine.casefile.CaseFiles;
import org.guichetunique.engine.casefile.CaseValues;
import org.guichetunique.engine.casefile.Source;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for all the evidence of a draft: at once for what can be asked at once, and as soon as an answer brings what the
 * next question needs. The order follows from the contracts; no procedure states it.
 */
public final class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final Exchange exchange;
    private final ExchangeLog log;
    private final EvidenceStore store;
    private final CaseFiles files;
    private final CaseValues values;
    private final TransactionTemplate transactions;
    private final ExecutorService workers;

    public Gathering(
            Exchange exchange,
            ExchangeLog log,
            EvidenceStore store,
            CaseFiles files,
            CaseValues values,
            TransactionTemplate transactions,
            ExecutorService workers) {
        this.exchange = exchange;
        this.log = log;
        this.store = store;
        this.files = files;
        this.values = values;
        this.transactions = transactions;
        this.workers = workers;
    }

    /**
     * Returns when every authority has answered, failed, or cannot be asked for want of what another did not give. Asks
     * again only where no answer has come yet.
     *
     * @param onChange told of each change, on a thread of its own
     */
    public void gather(CaseFile.Draft draft, PublicService service, Runnable onChange) {
        Map<String, Evidence> settled = store.of(draft.id()).stream()
                .filter(Evidence::settled)
                .collect(Collectors.toMap(evidence -> evidence.operation().id(), evidence -> evidence));
        List<EvidenceNeed> open = new java.util.ArrayList<>(service.evidence().stream()
                .filter(need -> !settled.containsKey(need.operation().id()))
                .toList());
        BlockingQueue<EvidenceNeed> arrivals = new LinkedBlockingQueue<>();
        Set<EvidenceNeed> underWay = new HashSet<>();
        while (true) {
            CaseData data = values.dataOf(draft.id());
            List<EvidenceNeed> ready =
                    open.stream().filter(need -> canBeAsked(need, data)).toList();
            open.removeAll(ready);
            for (EvidenceNeed need : ready) {
                underWay.add(need);
                workers.execute(() -> {
                    try {
                        ask(draft, service, need, data, onChange);
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "Evidence {} could not be gathered",
                                need.operation().id(),
                                e);
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

    private static boolean canBeAsked(EvidenceNeed need, CaseData data) {
        return need.operation().needs(need.bindings()).stream()
                .allMatch(address -> data.value(address).isPresent());
    }

    private void ask(CaseFile.Draft draft, PublicService service, EvidenceNeed need, CaseData data, Runnable onChange) {
        UUID id = UUID.randomUUID();
        Instant started = Instant.now();
        transactions.executeWithoutResult(tx -> store.asked(draft.id(), need.operation(), id, started));
        onChange.run();
        Call call = new Call(
                id,
                need.operation(),
                need.bindings(),
                data,
                id.toString(),
                service.key(),
                draft.id().value(),
                draft.owner());
        Outcome outcome = exchange.call(call);
        Duration took = Duration.between(started, Instant.now());
        transactions.executeWithoutResult(tx -> {
            log.append(call, draft.id().value(), outcome, started, took);
            keep(draft, call, outcome, started);
        });
        onChange.run();
    }

    private void keep(CaseFile.Draft draft, Call call, Outcome outcome, Instant asked) {
        switch (outcome) {
            case Outcome.Answered answered -> {
                store.settled(
                        draft.id(), call.operation(), Evidence.State.OBTAINED, null, call.id(), asked, answered.body());
                // Once filed, a case says what the person filed: an answer that comes late changes nothing in it.
                if (files.holdsAsDraft(draft.id())) {
                    values.put(draft.id(), new LinkedHashMap<>(answered.values()), source(call));
                }
            }
            case Outcome.Refused refused -> settle(draft, call, Evidence.State.ABSENT, refused.code(), asked);
            case Outcome.Deferred deferred -> settle(draft, call, Evidence.State.FAILED, "ANSWERS_LATER", asked);
            case Outcome.Failed failed ->
                settle(draft, call, Evidence.State.FAILED, failed.reason().name(), asked);
            case Outcome.Lacking lacking -> settle(draft, call, Evidence.State.FAILED, "LACKING_INPUT", asked);
        }
    }

    private void settle(CaseFile.Draft draft, Call call, Evidence.State state, @Nullable String code, Instant asked) {
        store.settled(draft.id(), call.operation(), state, code, call.id(), asked, null);
    }

    private static Source source(Call call) {
        return new Source(
                Source.Kind.AUTHORITY,
                call.operation().authority().code(),
                call.operation().id(),
                call.id(),
                Instant.now());
    }
}
