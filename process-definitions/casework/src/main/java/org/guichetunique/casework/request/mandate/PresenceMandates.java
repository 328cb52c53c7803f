package org.guichetunique.casework.request.mandate;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.procedures.mandate.MandateKind;
import org.guichetunique.procedures.mandate.MandateKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mandates that somebody gives by being there, once they have proven it. */
@Component
public final class PresenceMandates {

    private final MandateKinds kinds;
    private final MandateRecords records;
    private final MandateUses uses;
    private final Parties parties;
    private final Clock clock;

    PresenceMandates(MandateKinds kinds, MandateRecords records, MandateUses uses, Parties parties, Clock clock) {
        this.kinds = kinds;
        this.records = records;
        this.uses = uses;
        this.parties = parties;
        this.clock = clock;
    }

    /** @return the party that bears this national number, whose name may be known later */
    public Party known(String number) {
        return parties.find(Parties.NATIONAL_ID, number).orElseGet(() -> {
            parties.note(Parties.NATIONAL_ID, number, number, number);
            return parties.find(Parties.NATIONAL_ID, number).orElseThrow();
        });
    }

    /** Their name as an authority has it. */
    public void name(String number, String name, String nameArabic) {
        parties.note(Parties.NATIONAL_ID, number, name, nameArabic);
    }

    /**
     * In the caller's transaction.
     *
     * @param paper number of the paper that was signed; null where a code proved it
     * @param exchange that sent the code; null where a paper proved it
     * @return in whose name the agent acts
     */
    public Person begin(String party, Person agent, @Nullable String paper, @Nullable UUID exchange) {
        MandateKind kind = kinds.givenBy(MandateKind.Giver.PRESENCE).orElseThrow();
        Instant now = clock.instant();
        UUID id = records.put(
                kind,
                agent.subject(),
                agent.name(),
                party,
                null,
                new MandateRecords.Proof(null, exchange, paper, Map.of()),
                now,
                now.atZone(clock.getZone()).plus(kind.lasts()).toInstant());
        uses.record(id, MandateUses.Deed.PROVEN, null);
        return Mandates.inTheNameOf(records.find(id, agent, now).orElseThrow(), agent);
    }
}
