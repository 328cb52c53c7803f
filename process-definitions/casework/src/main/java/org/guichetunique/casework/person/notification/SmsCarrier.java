package org.guichetunique.casework.person.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.log.ExchangeLog;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Text messages, by whichever authority's contract offers to send one. The operation reads the number at {@code
 * message.phone} and the words at {@code message.text}; the same message has the same key, so that it is sent once.
 */
public final class SmsCarrier implements Carrier {

    /** What the log says that the number was used for. */
    public static final String PURPOSE = "notification";

    private static final Address NUMBER = Address.of("message.phone");
    private static final Address WORDS = Address.of("message.text");

    private final Operation operation;
    private final Exchange exchange;
    private final ExchangeLog log;
    private final TransactionTemplate transactions;

    SmsCarrier(Operation operation, Exchange exchange, ExchangeLog log, TransactionTemplate transactions) {
        this.operation = operation;
        this.exchange = exchange;
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public DeliveryResult carry(
            UUID message, String person, String address, Locale language, Letter letter, String shortText) {
        Map<Address, JsonNode> says = Map.of(NUMBER, StringNode.valueOf(address), WORDS, StringNode.valueOf(shortText));
        Call call = new Call(
                UUID.randomUUID(), operation, Bindings.NONE, CaseData.of(says), message.toString(), PURPOSE, person);
        Instant started = Instant.now();
        Outcome outcome = exchange.call(call);
        Duration took = Duration.between(started, Instant.now());
        transactions.executeWithoutResult(tx -> log.append(call, null, outcome, started, took));
        return switch (outcome) {
            case Outcome.Answered answered -> new DeliveryResult.Taken();
            case Outcome.Deferred deferred -> new DeliveryResult.Taken();
            case Outcome.Refused refused -> new DeliveryResult.Refused(refused.code());
            case Outcome.Failed failed ->
                new DeliveryResult.Failed(failed.reason().name());
            case Outcome.Lacking lacking -> new DeliveryResult.Failed("the contract asks for " + lacking.addresses());
        };
    }
}
