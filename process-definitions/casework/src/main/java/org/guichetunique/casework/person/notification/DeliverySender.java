package org.guichetunique.casework.person.notification;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due. No connection to the database is held while a carrier is at work. */
@Component
public final class DeliverySender {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySender.class);

    private final Deliveries deliveries;
    private final Map<Channel, Carrier> carriers;
    private final Letters words;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DeliverySender(
            Deliveries deliveries, Carriers carriers, Letters words, TransactionTemplate transactions, Clock clock) {
        this.deliveries = deliveries;
        this.carriers = carriers.all().stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many messages were handed over */
    public int send(int most) {
        int handed = 0;
        while (handed < most) {
            Optional<Deliveries.Taken> taken = transactions.execute(tx -> deliveries.take(clock.instant()));
            if (taken == null || taken.isEmpty()) {
                return handed;
            }
            send(taken.get());
            handed++;
        }
        return handed;
    }

    private void send(Deliveries.Taken taken) {
        Carrier carrier = carriers.get(taken.channel());
        Optional<String> address = deliveries.address(taken);
        if (carrier == null || address.isEmpty() || taken.lost()) {
            deliveries.givenUp(taken);
            return;
        }
        DeliveryResult handing = carrier.carry(
                taken.message(),
                taken.recipient(),
                address.get(),
                taken.language(),
                letter(taken),
                words.shortNews(taken.files(), taken.waiting(), taken.language()));
        switch (handing) {
            case DeliveryResult.Taken gone -> deliveries.sent(taken);
            case DeliveryResult.Refused refused -> {
                LOG.info("An address takes no {}: {}", taken.channel().word(), refused.why());
                deliveries.refused(taken, address.get(), refused.why(), clock.instant());
            }
            case DeliveryResult.Failed failed -> {
                LOG.warn("No {} could be sent for now: {}", taken.channel().word(), failed.why());
                deliveries.failed(taken, true, clock.instant());
            }
            case DeliveryResult.Unknown unknown -> {
                LOG.warn("What came of one {} is not known: {}", taken.channel().word(), unknown.why());
                deliveries.failed(taken, false, clock.instant());
            }
        }
    }

    private Letter letter(Deliveries.Taken taken) {
        if (taken.channel() == Channel.POST) {
            return words.paper(taken.files(), taken.waiting(), taken.language());
        }
        return taken.office()
                ? words.office(taken.files(), taken.language())
                : words.news(taken.files(), taken.waiting(), taken.language());
    }
}
