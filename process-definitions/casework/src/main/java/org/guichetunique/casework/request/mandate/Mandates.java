package org.guichetunique.casework.request.mandate;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Agency;
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
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.procedures.mandate.MandateKind;
import org.guichetunique.procedures.mandate.MandateKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Whom a person may act for. An authority proves it, or the represented gives it; never the word of who acts. Somebody
 * else's mandate is the same as one that does not exist.
 */
@RolesAllowed("CITIZEN")
@Component
public class Mandates {

    /** For which authorities are asked whom somebody may act for. */
    public static final String PURPOSE = "acting-for-another";

    private static final Duration GOOD_WITHOUT_ASKING = Duration.ofDays(1);
    private static final String DIED_ON = "deathDate";
    private static final String NATIONAL_ID = "nationalId";

    private final MandateKinds kinds;
    private final MandateRecords records;
    private final MandateUses uses;
    private final Parties parties;
    private final Exchange exchange;
    private final ExchangeLog log;
    private final Dictionary dictionary;
    private final EndRules endRules;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** @param clock by which mandates end, in the zone in which their last day does */
    @Autowired
    Mandates(
            MandateKinds kinds,
            MandateRecords records,
            MandateUses uses,
            Parties parties,
            Exchange exchange,
            ExchangeLog log,
            Dictionary dictionary,
            EndRules endRules,
            TransactionTemplate transactions,
            CountrySettings country) {
        this(
                kinds,
                records,
                uses,
                parties,
                exchange,
                log,
                dictionary,
                endRules,
                transactions,
                Clock.system(LegalZones.of(country.zone())));
    }

    Mandates(
            MandateKinds kinds,
            MandateRecords records,
            MandateUses uses,
            Parties parties,
            Exchange exchange,
            ExchangeLog log,
            Dictionary dictionary,
            EndRules endRules,
            TransactionTemplate transactions,
            Clock clock) {
        this.kinds = kinds;
        this.records = records;
        this.uses = uses;
        this.parties = parties;
        this.exchange = exchange;
        this.log = log;
        this.dictionary = dictionary;
        this.endRules = endRules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What an authority can be asked about. */
    public List<MandateKind> provable() {
        return kinds.all().stream().filter(kind -> kind.proof() != null).toList();
    }

    /** The kind that a person gives to another in their account; empty where the law knows none. */
    public Optional<MandateKind> givable() {
        return kinds.givenBy(MandateKind.Giver.REPRESENTED);
    }

    /** Keys of the services for which a mandate of this kind is good. */
    public Set<String> services(MandateKind kind) {
        return records.admitting(kind);
    }

    /** In which the last day of a mandate ends that a person gives. */
    public ZoneId zone() {
        return clock.getZone();
    }

    public List<Mandate> held(Person person) {
        return records.heldBy(person, clock.instant());
    }

    /** Who may act for the person. */
    public List<Mandate> over(Person person) {
        return records.over(person, clock.instant());
    }

    /**
     * Asks the authority whom the person may act for. What it does not confirm any more ends at once.
     *
     * @throws IllegalArgumentException when no authority proves mandates of this kind
     */
    public Proving prove(String kindKey, Person person) {
        MandateKind kind = kinds.require(kindKey);
        MandateKind.Proof proof = kind.proof();
        if (proof == null) {
            throw new IllegalArgumentException("No authority proves " + kindKey);
        }
        UUID id = UUID.randomUUID();
        Instant started = clock.instant();
        Call call = new Call(
                id,
                proof.operation(),
                Bindings.NONE,
                CaseData.of(Map.of(new Address(proof.holder(), NATIONAL_ID), StringNode.valueOf(person.nationalId()))),
                id.toString(),
                PURPOSE,
                person.subject());
        Instant sent = Instant.now();
        Outcome outcome = exchange.call(call);
        Duration took = Duration.between(sent, Instant.now());
        return Objects.requireNonNull(transactions.execute(tx -> {
            log.append(call, null, outcome, sent, took);
            return switch (outcome) {
                case Outcome.Answered answered -> proven(kind, proof, call, answered, person, started);
                case Outcome.Refused refused -> {
                    ended(records.endUnconfirmed(kind, person, List.of()));
                    yield new Proving.Nobody(proof.operation().refusals().getOrDefault(refused.code(), Label.EMPTY));
                }
                case Outcome.Failed failed -> new Proving.NoAnswer();
                case Outcome.Deferred deferred -> new Proving.NoAnswer();
                case Outcome.Lacking lacking -> throw new IllegalStateException("Lacking: " + lacking.addresses());
            };
        }));
    }

    private Proving proven(
            MandateKind kind,
            MandateKind.Proof proof,
            Call call,
            Outcome.Answered answered,
            Person person,
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
        List<Mandate> held = held(person).stream()
                .filter(mandate -> confirmed.contains(mandate.id()))
                .toList();
        return held.isEmpty() ? new Proving.Nobody(Label.EMPTY) : new Proving.Proven(held);
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

    /**
     * Lets somebody act for the person, for these services and until that day.
     *
     * @param nationalId of who shall act; they may never have signed in yet
     * @param last day on which it holds
     */
    public Giving give(String nationalId, Set<String> services, LocalDate last, Person person) {
        MandateKind kind = givable().orElseThrow();
        String number = nationalId.strip().toUpperCase(Locale.ROOT);
        boolean sound = dictionary
                .find(Parties.NATIONAL_ID)
                .map(element -> ElementReader.read(element, number) instanceof Reading.Value)
                .orElse(false);
        if (!sound) {
            return new Giving.Refused(Giving.Reason.NUMBER);
        }
        if (number.equals(person.nationalId()) || person.agency() != null) {
            return new Giving.Refused(Giving.Reason.ONESELF);
        }
        Set<String> scope = new TreeSet<>(services);
        scope.retainAll(records.admitting(kind));
        if (scope.isEmpty()) {
            return new Giving.Refused(Giving.Reason.SERVICES);
        }
        ZoneId zone = clock.getZone();
        Instant now = clock.instant();
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        if (!end.isAfter(now)
                || end.isAfter(now.atZone(zone).plus(kind.lasts()).plusDays(1).toInstant())) {
            return new Giving.Refused(Giving.Reason.DAY);
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
            return new Giving.Given(over(person).stream()
                    .filter(mandate -> mandate.id().equals(id))
                    .findFirst()
                    .orElseThrow());
        }));
    }

    /** Ends a mandate over the person, whoever holds it. @return whether there was one */
    public boolean revoke(UUID id, Person person) {
        return end(id, "revoked", person);
    }

    /** Gives up a mandate that the person holds. @return whether there was one */
    public boolean renounce(UUID id, Person person) {
        return end(id, "renounced", person);
    }

    private boolean end(UUID id, String ending, Person person) {
        return Boolean.TRUE.equals(transactions.execute(tx -> {
            boolean done = records.end(id, ending, person);
            if (done) {
                uses.record(id, Deed.ENDED, null);
            }
            return done;
        }));
    }

    private void ended(List<UUID> mandates) {
        mandates.forEach(mandate -> uses.record(mandate, Deed.ENDED, null));
    }

    /**
     * Begins to act under a mandate. Where the authority's word is older than a day it is asked again first; while it
     * does not answer, what it said last stands.
     *
     * @return in whose name the person then acts; empty where they hold no such mandate, or no more
     */
    public Optional<Person> choose(UUID id, Person person) {
        Optional<Mandate> found = records.find(id, person, clock.instant());
        if (found.isPresent()
                && found.get().kind().proof() != null
                && found.get().provenAt().isBefore(clock.instant().minus(GOOD_WITHOUT_ASKING))) {
            prove(found.get().kind().key(), person);
            found = records.find(id, person, clock.instant());
        }
        found.ifPresent(mandate -> uses.record(mandate.id(), Deed.CHOSEN, null));
        return found.map(mandate -> inTheNameOf(mandate, person));
    }

    /** Whether a mandate that was chosen holds still. */
    public boolean holds(UUID id, Person holder) {
        return records.find(id, holder, clock.instant()).isPresent();
    }

    static Person inTheNameOf(Mandate mandate, Person person) {
        return new Person(
                mandate.represented().owner(),
                mandate.represented().name(),
                mandate.represented().number(),
                person.language(),
                new Agency(
                        mandate.id(),
                        mandate.kind().key(),
                        person.subject(),
                        person.name(),
                        person.nationalId(),
                        mandate.services()));
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
