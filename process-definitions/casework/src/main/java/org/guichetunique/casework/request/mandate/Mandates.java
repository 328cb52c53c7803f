package org.guichetunique.casework.request.mandate;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.casework.casefile.Agency;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.mandate.MandateUses.Deed;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.procedures.mandate.MandateKind;
import org.guichetunique.procedures.mandate.MandateKinds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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

    private final MandateKinds kinds;
    private final MandateRecords records;
    private final MandateUses uses;
    private final MandateProofs proofs;
    private final MandateGifts gifts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** @param country whose clock says when mandates end */
    @Autowired
    Mandates(
            MandateKinds kinds,
            MandateRecords records,
            MandateUses uses,
            MandateProofs proofs,
            MandateGifts gifts,
            TransactionTemplate transactions,
            CountrySettings country) {
        this(kinds, records, uses, proofs, gifts, transactions, Clock.system(LegalZones.of(country.zone())));
    }

    /** @param clock by which mandates end, in the zone in which their last day does */
    Mandates(
            MandateKinds kinds,
            MandateRecords records,
            MandateUses uses,
            MandateProofs proofs,
            MandateGifts gifts,
            TransactionTemplate transactions,
            Clock clock) {
        this.kinds = kinds;
        this.records = records;
        this.uses = uses;
        this.proofs = proofs;
        this.gifts = gifts;
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
    public ProofResult prove(String kindKey, Person person) {
        MandateKind kind = kinds.require(kindKey);
        MandateKind.Proof proof = kind.proof();
        if (proof == null) {
            throw new IllegalArgumentException("No authority proves " + kindKey);
        }
        return proofs.prove(kind, proof, person, clock);
    }

    /**
     * Lets somebody act for the person, for these services and until that day.
     *
     * @param nationalId of who shall act; they may never have signed in yet
     * @param last day on which it holds
     */
    public MandateGiftResult give(String nationalId, Set<String> services, LocalDate last, Person person) {
        MandateKind kind = givable().orElseThrow();
        return gifts.give(kind, nationalId, services, last, person, clock);
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
}
