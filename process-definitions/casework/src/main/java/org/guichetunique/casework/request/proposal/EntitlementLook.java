package org.guichetunique.casework.request.proposal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.request.Drafts;
import org.guichetunique.casework.request.evidence.Gathering;
import org.guichetunique.casework.request.proposal.ServiceProposalRecords.State;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One look at whether a person is entitled. One authority is asked after the other and no further than the first answer that
 * rules the entitlement out; who is not entitled leaves nothing behind but the day of the next look.
 */
@Component
final class EntitlementLook {

    static final Duration LATER = Duration.ofDays(7);
    static final Duration NEXT_YEAR = Duration.ofDays(300);
    private static final Duration A_LOOK = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofHours(1);

    private final ServiceProposalRecords records;
    private final Drafts drafts;
    private final Gathering gathering;
    private final CaseFiles files;
    private final CaseEvents events;
    private final Entitlements entitlements;
    private final TransactionTemplate transactions;

    EntitlementLook(
            ServiceProposalRecords records,
            Drafts drafts,
            Gathering gathering,
            CaseFiles files,
            CaseEvents events,
            Entitlements entitlements,
            TransactionTemplate transactions) {
        this.records = records;
        this.drafts = drafts;
        this.gathering = gathering;
        this.files = files;
        this.events = events;
        this.entitlements = entitlements;
        this.transactions = transactions;
    }

    /** Looks unless somebody else does at this moment. */
    void look(PublicService service, Person person) {
        if (!records.claim(person, service.key(), A_LOOK)) {
            return;
        }
        if (records.hasAsked(person, service.key(), NEXT_YEAR)) {
            records.put(person, service.key(), State.NOTHING, null, LATER);
        } else {
            look(service, begin(service, person), person);
        }
    }

    /** Looks on in a draft that an earlier look began. */
    void look(PublicService service, CaseFile.Draft draft, Person person) {
        List<EvidenceNeed> wanted = new ArrayList<>();
        for (EvidenceNeed need : service.questions().evidence()) {
            wanted.add(need);
            gathering.gather(draft, service, wanted, () -> {});
            if (entitlements.isRuledOut(service, draft)) {
                forget(draft, person, State.NOTHING, LATER);
                return;
            }
        }
        if (entitlements.isSilent(draft, person)) {
            forget(draft, person, State.NOTHING, SOON);
        } else if (entitlements.proposal(draft, person).isPresent()) {
            transactions.executeWithoutResult(tx -> {
                records.put(person, service.key(), State.OPEN, draft.id(), LATER);
                events.record(draft.id(), CaseEvent.Kind.ENTITLEMENT_FOUND);
            });
        } else {
            forget(draft, person, State.NOTHING, LATER);
        }
    }

    private CaseFile.Draft begin(PublicService service, Person person) {
        return transactions.execute(tx -> {
            CaseFile.Draft draft = drafts.begin(service.key(), person);
            records.put(person, service.key(), State.LOOKING, draft.id(), A_LOOK);
            return draft;
        });
    }

    /** Throws away all that was looked up. */
    void forget(CaseFile.Draft draft, Person person, State state, Duration nextLook) {
        transactions.executeWithoutResult(tx -> {
            records.put(person, draft.service(), state, null, nextLook);
            files.discard(draft);
        });
    }
}
