package org.guichetunique.casework.request.counter;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import tools.jackson.databind.node.StringNode;

/** Sends the code through the authority that the kind of mandate names. */
@Component
final class TextedCodes implements PresenceCodes {

    private final MandateKinds kinds;
    private final Exchange exchange;
    private final ExchangeLog log;
    private final TransactionTemplate transactions;

    TextedCodes(MandateKinds kinds, Exchange exchange, ExchangeLog log, TransactionTemplate transactions) {
        this.kinds = kinds;
        this.exchange = exchange;
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    public Optional<UUID> send(String phone, String code, Locale language, String party) {
        MandateKind.Presence presence = kinds.givenBy(MandateKind.Giver.PRESENCE)
                .map(MandateKind::presence)
                .orElse(null);
        if (presence == null) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        Call call = new Call(
                id,
                presence.operation(),
                Bindings.NONE,
                CaseData.of(Map.of(
                        new Address(presence.message(), "phone"), StringNode.valueOf(phone),
                        new Address(presence.message(), "text"),
                                StringNode.valueOf(presence.text().in(language).replace("{code}", code)))),
                id.toString(),
                AssistedFiling.PURPOSE,
                party);
        Instant started = Instant.now();
        Outcome outcome = exchange.call(call);
        transactions.executeWithoutResult(
                tx -> log.append(call, null, outcome, started, Duration.between(started, Instant.now())));
        return outcome instanceof Outcome.Answered ? Optional.of(id) : Optional.empty();
    }
}
