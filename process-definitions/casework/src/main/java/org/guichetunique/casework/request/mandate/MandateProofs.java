package org.guichetunique.casework.request.mandate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.mandate.MandateRecords.Proof;
import org.guichetunique.casework.request.mandate.MandateUses.Deed;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.Messages;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.mandate.MandateKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Asks an authority whom a person may act for, and notes what it says; what it does not confirm any more ends. */
@Component
final class MandateProofs {

    private static final String DIED_ON = "deathDate";
    private static final String NATIONAL_ID = "nationalId";

    private final MandateRecords records;
    private final MandateUses uses;
    private final Parties parties;
    private final Exchange exchange;
    private final ExchangeLog log;
    private final EndRules endRules;
    private final TransactionTemplate transactions;

    MandateProofs(
            MandateRecords records,
            MandateUses uses,
            Parties parties,
            Exchange exchange,
            ExchangeLog log,
            EndRules endRules,
            TransactionTemplate transactions) {
        this.records = records;
        this.uses = uses;
        this.parties = parties;
        this.exchange = exchange;
        this.log = log;
        this.endRules = endRules;
        this.transactions = transactions;
    }

    /** @param clock by which what the authority says is valid from now on */
    ProofResult prove(MandateKind kind, MandateKind.Proof proof, Person person, Clock clock) {
        UUID id = UUID.randomUUID();
        Instant started = clock.instant();
        Call call = new Call(
                id,
                proof.operation(),
                Bindings.NONE,
                CaseData.of(Map.of(new Address(proof.holder(), NATIONAL_ID), StringNode.valueOf(person.nationalId()))),
                id.toString(),
                Mandates.PURPOSE,
                person.subject());
        Instant sent = Instant.now();
        Outcome outcome = exchange.call(call);
        Duration took = Duration.between(sent, Instant.now());
        return Objects.requireNonNull(transactions.execute(tx -> {
            log.append(call, null, outcome, sent, took);
            return switch (outcome) {
                case Outcome.Answered answered -> proven(kind, proof, call, answered, person, clock, started);
                case Outcome.Refused refused -> {
                    ended(records.endUnconfirmed(kind, person, List.of()));
                    yield new ProofResult.Nobody(
                            proof.operation().refusals().getOrDefault(refused.code(), Label.EMPTY));
                }
                case Outcome.Failed failed -> new ProofResult.NoAnswer();
                case Outcome.Deferred deferred -> new ProofResult.NoAnswer();
                case Outcome.Lacking lacking -> throw new IllegalStateException("Lacking: " + lacking.addresses());
            };
        }));
    }

    private ProofResult proven(
            MandateKind kind,
            MandateKind.Proof proof,
            Call call,
            Outcome.Answered answered,
            Person person,
            Clock clock,
            Instant now) {
        Operation.Message message = proof.operation()
                .success()
                .map(Operation.Response::message)
                .orElseThrow(() -> new IllegalStateException(proof.operation() + " answers nothing"));
        JsonNode body = Objects.requireNonNull(answered.body());
        List<UUID> confirmed = new ArrayList<>();
        for (Map<Address, JsonNode> one : Messages.readEach(message.shape(), body, Bindings.NONE)) {
            Map<String, String> said = new LinkedHashMap<>();
            one.forEach((address, value) -> {
                if (address.subject().equals(proof.represented())) {
                    said.put(address.element(), ElementCheck.text(value));
                }
            });
            note(kind, proof, call, person, said, now).ifPresent(confirmed::add);
        }
        ended(records.endUnconfirmed(kind, person, confirmed));
        List<Mandate> held = records.heldBy(person, clock.instant()).stream()
                .filter(mandate -> confirmed.contains(mandate.id()))
                .toList();
        return held.isEmpty() ? new ProofResult.Nobody(Label.EMPTY) : new ProofResult.Proven(held);
    }

    private Optional<UUID> note(
            MandateKind kind,
            MandateKind.Proof proof,
            Call call,
            Person person,
            Map<String, String> said,
            Instant now) {
        String number = said.getOrDefault(kind.identifiedBy().name(), "");
        Names names = Names.of(said, number);
        String party = parties.note(kind.identifiedBy().id(), number, names.latin(), names.arabic());
        if (said.containsKey(DIED_ON)) {
            ended(records.endByDeath(party));
            if (kind.endsWithDeath()) {
                return Optional.empty();
            }
        }
        ZoneId zone = proof.operation().authority().zone();
        Instant end = now.atZone(zone).plus(kind.lasts()).toInstant();
        MandateKind.EndRule rule = kind.endRule();
        if (rule != null) {
            Instant byLaw = endRules.endsOn(rule, proof.represented(), said)
                    .atStartOfDay(zone)
                    .toInstant();
            end = byLaw.isBefore(end) ? byLaw : end;
        }
        if (!end.isAfter(now)) {
            return Optional.empty();
        }
        UUID mandate = records.put(
                kind,
                person.subject(),
                person.name(),
                party,
                null,
                new Proof(proof.operation().id(), call.id(), null, said),
                now,
                end);
        uses.record(mandate, Deed.PROVEN, null);
        return Optional.of(mandate);
    }

    private void ended(List<UUID> mandates) {
        mandates.forEach(mandate -> uses.record(mandate, Deed.ENDED, null));
    }

    /** What somebody is called, in both scripts. */
    private record Names(String latin, String arabic) {

        /** @param otherwise where the authority names nobody */
        static Names of(Map<String, String> said, String otherwise) {
            String latin = joined(said.get("givenName"), said.get("familyName"), said.get("name"));
            String arabic = joined(said.get("givenNameArabic"), said.get("familyNameArabic"), null);
            String name = latin.isBlank() ? otherwise : latin;
            return new Names(name, arabic.isBlank() ? name : arabic);
        }

        private static String joined(@Nullable String given, @Nullable String family, @Nullable String whole) {
            return Stream.of(given, family, whole).filter(Objects::nonNull).collect(Collectors.joining(" "));
        }
    }
}
