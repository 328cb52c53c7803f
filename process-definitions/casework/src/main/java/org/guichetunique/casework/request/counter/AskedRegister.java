package org.guichetunique.casework.request.counter;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.mandate.MandateKind;
import org.guichetunique.procedures.mandate.MandateKinds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Asks the authority that the kind of mandate names; the person reads it in their ledger. */
@Component
final class AskedRegister implements Register {

    private final MandateKinds kinds;
    private final Exchange exchange;
    private final ExchangeLog log;
    private final TransactionTemplate transactions;

    AskedRegister(MandateKinds kinds, Exchange exchange, ExchangeLog log, TransactionTemplate transactions) {
        this.kinds = kinds;
        this.exchange = exchange;
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    public Bearer bearer(String number, String party) {
        MandateKind.Register register = kinds.givenBy(MandateKind.Giver.PRESENCE)
                .map(MandateKind::register)
                .orElse(null);
        if (register == null) {
            return new Bearer.NotAsked();
        }
        UUID id = UUID.randomUUID();
        Call call = new Call(
                id,
                register.operation(),
                Bindings.NONE,
                CaseData.of(Map.of(new Address(register.holder(), "nationalId"), StringNode.valueOf(number))),
                id.toString(),
                AssistedFiling.PURPOSE,
                party);
        Instant started = Instant.now();
        Outcome outcome = exchange.call(call);
        transactions.executeWithoutResult(
                tx -> log.append(call, null, outcome, started, Duration.between(started, Instant.now())));
        return switch (outcome) {
            case Outcome.Answered answered -> named(answered.values(), register.holder());
            case Outcome.Refused refused -> new Bearer.Nobody();
            case Outcome.Failed failed -> new Bearer.NoAnswer();
            case Outcome.Deferred deferred -> new Bearer.NoAnswer();
            case Outcome.Lacking lacking -> throw new IllegalStateException("Lacking: " + lacking.addresses());
        };
    }

    private static Bearer named(Map<Address, JsonNode> values, String holder) {
        String latin = joined(values, holder, "givenName", "familyName");
        String arabic = joined(values, holder, "givenNameArabic", "familyNameArabic");
        return latin.isEmpty() ? new Bearer.NoAnswer() : new Bearer.Named(latin, arabic.isEmpty() ? latin : arabic);
    }

    private static String joined(Map<Address, JsonNode> values, String holder, String... elements) {
        return Stream.of(elements)
                .map(element -> values.get(new Address(holder, element)))
                .filter(java.util.Objects::nonNull)
                .map(value -> value.asString(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
