package org.guichetunique.casework.request.mandate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.mandate.MandateRecords.Proof;
import org.guichetunique.casework.request.mandate.MandateUses.Deed;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.procedures.mandate.MandateKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody act for a person who says so in their own account. */
@Component
final class MandateGifts {

    private final MandateRecords records;
    private final MandateUses uses;
    private final Parties parties;
    private final Dictionary dictionary;
    private final TransactionTemplate transactions;

    MandateGifts(
            MandateRecords records,
            MandateUses uses,
            Parties parties,
            Dictionary dictionary,
            TransactionTemplate transactions) {
        this.records = records;
        this.uses = uses;
        this.parties = parties;
        this.dictionary = dictionary;
        this.transactions = transactions;
    }

    /** @param clock by which the last day is reckoned */
    MandateGiftResult give(
            MandateKind kind, String nationalId, Set<String> services, LocalDate last, Person person, Clock clock) {
        String number = dictionary
                .find(Parties.NATIONAL_ID)
                .flatMap(element -> ElementReader.value(element, nationalId))
                .orElse("");
        if (number.isEmpty()) {
            return new MandateGiftResult.Refused(MandateGiftResult.Reason.NUMBER);
        }
        if (number.equals(person.nationalId()) || person.agency() != null) {
            return new MandateGiftResult.Refused(MandateGiftResult.Reason.ONESELF);
        }
        Set<String> scope = new TreeSet<>(services);
        scope.retainAll(records.admitting(kind));
        if (scope.isEmpty()) {
            return new MandateGiftResult.Refused(MandateGiftResult.Reason.SERVICES);
        }
        ZoneId zone = clock.getZone();
        Instant now = clock.instant();
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        if (!end.isAfter(now)
                || end.isAfter(now.atZone(zone).plus(kind.lasts()).plusDays(1).toInstant())) {
            return new MandateGiftResult.Refused(MandateGiftResult.Reason.DAY);
        }
        return Objects.requireNonNull(transactions.execute(tx -> {
            Optional<Party> known = parties.find(Parties.NATIONAL_ID, number);
            String holder =
                    known.map(Party::owner).orElseGet(() -> parties.note(Parties.NATIONAL_ID, number, number, number));
            // The number that was typed, never the name: a name must not be had for a number.
            String represented = parties.note(Parties.NATIONAL_ID, person.nationalId(), person.name(), person.name());
            UUID id = records.put(
                    kind, holder, number, represented, scope, new Proof(null, null, null, Map.of()), now, end);
            uses.record(id, Deed.PROVEN, null);
            return new MandateGiftResult.Given(records.over(person, clock.instant()).stream()
                    .filter(mandate -> mandate.id().equals(id))
                    .findFirst()
                    .orElseThrow());
        }));
    }
}
