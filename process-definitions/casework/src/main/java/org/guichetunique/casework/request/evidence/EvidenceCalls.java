package org.guichetunique.casework.request.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guichetunique.casework.casefile.CallActor;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.CallParts;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.Messages;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gets one piece of evidence: from an earlier case where that is allowed, else from the authority that holds it. */
@Component
final class EvidenceCalls {

    private final Exchange exchange;
    private final ExchangeLog log;
    private final EvidenceReuse reuse;
    private final EvidenceArrival arrival;
    private final TransactionTemplate transactions;

    EvidenceCalls(
            Exchange exchange,
            ExchangeLog log,
            EvidenceReuse reuse,
            EvidenceArrival arrival,
            TransactionTemplate transactions) {
        this.exchange = exchange;
        this.log = log;
        this.reuse = reuse;
        this.arrival = arrival;
        this.transactions = transactions;
    }

    /** @param onChange told of each change */
    void ask(CaseFile.Draft draft, PublicService service, EvidenceNeed need, CaseData data, Runnable onChange) {
        UUID id = UUID.randomUUID();
        Instant started = Instant.now();
        JsonNode question = question(need, data);
        Boolean toBeAsked = transactions.execute(tx -> {
            if (reuse.reuse(draft, service, need, question)) {
                return false;
            }
            return arrival.asks(draft, need, id, started);
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
                CallActor.of(draft));
        Outcome outcome = exchange.call(call);
        Duration took = Duration.between(started, Instant.now());
        transactions.executeWithoutResult(tx -> {
            log.append(call, draft.id().value(), outcome, started, took);
            arrival.keep(draft, call, outcome, started, question);
        });
        onChange.run();
    }

    /** Notes that a defect of ours kept the evidence away. */
    void fail(CaseFile.Draft draft, EvidenceNeed need, Runnable onChange) {
        transactions.executeWithoutResult(tx -> arrival.fail(draft, need));
        onChange.run();
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
}
