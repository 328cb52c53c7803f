package org.guichetunique.casework.request.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.Acts;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.CallParts;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.Messages;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks for all the evidence of a draft: at once for what can be asked at once, and as soon as an answer brings what the
 * next question needs. The order follows from the contracts; no procedure states it.
 */
@Component
public final class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final Exchange exchange;
    private final ExchangeLog log;
    private final EvidenceStore store;
    private final CaseFiles files;
    private final CaseValues values;
    private final Consents consents;
    private final Retraction retraction;
    private final TransactionTemplate transactions;
    private final ExecutorService workers;

    public Gathering(
            Exchange exchange,
            ExchangeLog log,
            EvidenceStore store,
            CaseFiles files,
            CaseValues values,
            Consents consents,
            Retraction retraction,
            TransactionTemplate transactions,
            ExecutorService workers) {
        this.exchange = exchange;
        this.log = log;
        this.store = store;
        this.files = files;
        this.values = values;
        this.consents = consents;
        this.retraction = retraction;
        this.transactions = transactions;
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
        gather(draft, service, service.evidence(), onChange);
    }

    /** As {@link #gather(CaseFile.Draft, PublicService, Runnable)}, for some of the evidence only. */
    public void gather(CaseFile.Draft draft, PublicService service, List<EvidenceNeed> wanted, Runnable onChange) {
        forgetStale(draft, service);
        Set<String> settled = store.of(draft.id()).stream()
                .filter(Evidence::settled)
                .map(evidence -> evidence.operation().id())
                .collect(Collectors.toSet());
        Set<String> waiting = consents.of(draft.id(), service).stream()
                .filter(consent -> !consent.isGiven())
                .map(consent -> consent.operation().id())
                .collect(Collectors.toSet());
        List<EvidenceNeed> open = new java.util.ArrayList<>(wanted.stream()
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
                        ask(draft, service, need, data, onChange);
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

    /** What has had its time is fetched again, with all that followed from it. */
    private void forgetStale(CaseFile.Draft draft, PublicService service) {
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

    private void ask(CaseFile.Draft draft, PublicService service, EvidenceNeed need, CaseData data, Runnable onChange) {
        UUID id = UUID.randomUUID();
        Instant started = Instant.now();
        JsonNode question = question(need, data);
        Boolean toBeAsked = transactions.execute(tx -> {
            if (reuse(draft, service, need, question)) {
                return false;
            }
            // Agreed to a moment ago, but maybe no longer: what is sent cannot be called back.
            boolean allowed = files.holdsAsDraft(draft.id()) && consents.allow(draft.id(), need.operation());
            if (allowed) {
                store.asked(draft.id(), need.operation(), id, started);
            }
            return allowed;
        });
        onChange.run();
        if (!Boolean.TRUE.equals(toBeAsked)) {
            return;
        }
        Call call = new Call(
                id,
                need.operation(),
                need.bindings(),
                data,
                id.toString(),
                service.key(),
                draft.id().value(),
                draft.owner(),
                Acts.of(draft));
        Outcome outcome = exchange.call(call);
        Duration took = Duration.between(started, Instant.now());
        transactions.executeWithoutResult(tx -> {
            log.append(call, draft.id().value(), outcome, started, took);
            keep(draft, call, outcome, started, question);
        });
        onChange.run();
    }

    /** For a defect of ours: the person is asked instead, and does not wait for what nobody fetches. */
    private void tell(CaseFile.Draft draft, EvidenceNeed need, Runnable onChange) {
        try {
            transactions.executeWithoutResult(tx -> fail(draft, need));
            onChange.run();
        } catch (RuntimeException e) {
            // The database is away: what was not settled is asked again.
            LOG.warn("Not noted for {}: {}", need.operation().id(), e.getMessage());
        }
    }

    private void fail(CaseFile.Draft draft, EvidenceNeed need) {
        if (files.holdsAsDraft(draft.id())) {
            store.settled(
                    draft.id(),
                    need.operation(),
                    need.bindings().member(),
                    Evidence.State.FAILED,
                    Outcome.Reason.DEFECT.name(),
                    UUID.randomUUID(),
                    Instant.now(),
                    null);
        }
    }

    /** What the authority is asked, whoever calls it: an answer serves again only for the same question. */
    private static @Nullable JsonNode question(EvidenceNeed need, CaseData data) {
        if (!(Messages.fill(need.operation(), need.bindings(), data, CallParts.NONE)
                instanceof Messages.Filling.Filled filled)) {
            return null;
        }
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        filled.path().forEach(question.putObject("path")::put);
        filled.query().forEach(question.putObject("query")::put);
        question.set("body", filled.body());
        return question;
    }

    private boolean reuse(CaseFile.Draft draft, PublicService service, EvidenceNeed need, @Nullable JsonNode question) {
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

    private void keep(CaseFile.Draft draft, Call call, Outcome outcome, Instant asked, @Nullable JsonNode question) {
        // Once filed, a case says what the person filed: an answer that comes late changes nothing in it.
        boolean stillDraft = files.holdsAsDraft(draft.id());
        if (!consents.allow(draft.id(), call.operation())) {
            return;
        }
        switch (outcome) {
            case Outcome.Answered answered -> {
                store.settled(
                        draft.id(),
                        call.operation(),
                        Evidence.State.OBTAINED,
                        null,
                        call.id(),
                        asked,
                        answered.body(),
                        question);
                if (stillDraft) {
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
        store.settled(draft.id(), call.operation(), call.bindings().member(), state, code, call.id(), asked, null);
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
