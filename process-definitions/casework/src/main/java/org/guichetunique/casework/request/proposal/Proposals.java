package org.guichetunique.casework.request.proposal;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.casefile.rule.Rules;
import org.guichetunique.casework.request.Requests;
import org.guichetunique.casework.request.Submission;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.Gathering;
import org.guichetunique.casework.request.proposal.ProposalRecords.Row;
import org.guichetunique.casework.request.proposal.ProposalRecords.State;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.Proposed;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * Looks whether the person who is here is entitled to something, never at anybody else. One authority is asked after
 * the other and no further than the first answer that rules the entitlement out; who is not entitled leaves nothing
 * behind but the day of the next look.
 */
@RolesAllowed("CITIZEN")
@Component
public class Proposals {

    private static final Duration A_LOOK = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration LATER = Duration.ofDays(7);
    private static final Duration NOT_NOW = Duration.ofDays(30);
    private static final Duration NEXT_YEAR = Duration.ofDays(300);

    private final Catalogue catalogue;
    private final ProposalRecords records;
    private final Requests requests;
    private final CaseFiles files;
    private final CaseValues values;
    private final Gathering gathering;
    private final Rules rules;
    private final CaseEvents events;
    private final TransactionTemplate transactions;

    Proposals(
            Catalogue catalogue,
            ProposalRecords records,
            Requests requests,
            CaseFiles files,
            CaseValues values,
            Gathering gathering,
            Rules rules,
            CaseEvents events,
            TransactionTemplate transactions) {
        this.catalogue = catalogue;
        this.records = records;
        this.requests = requests;
        this.files = files;
        this.values = values;
        this.gathering = gathering;
        this.rules = rules;
        this.events = events;
        this.transactions = transactions;
    }

    /** What stands open for the person; asks nobody. */
    public List<Proposal> open(Person person) {
        List<Proposal> open = new ArrayList<>();
        for (Row row : records.of(person)) {
            if (row.state() == State.OPEN && row.draft() != null) {
                files.find(row.draft(), person)
                        .filter(CaseFile.Draft.class::isInstance)
                        .map(CaseFile.Draft.class::cast)
                        .flatMap(draft -> proposal(draft, person))
                        .ifPresent(open::add);
            }
        }
        return open;
    }

    /** Whether {@link #look} would ask anybody. */
    public boolean isDue(Person person) {
        return !due(person).isEmpty();
    }

    private List<PublicService> due(Person person) {
        Instant now = Instant.now();
        Map<String, Row> rows =
                records.of(person).stream().collect(Collectors.toMap(Row::service, Function.identity()));
        return catalogue.services().stream()
                .filter(service -> service.proposed() != null)
                .filter(service -> Optional.ofNullable(rows.get(service.key()))
                        .map(row -> row.isDue(now))
                        .orElse(true))
                .toList();
    }

    /** Looks where a look is due, and returns when the authorities have answered or failed. */
    public void look(Person person) {
        for (PublicService service : due(person)) {
            if (!records.claim(person, service.key(), A_LOOK)) {
                continue;
            }
            if (records.hasAsked(person, service.key(), NEXT_YEAR)) {
                records.put(person, service.key(), State.NOTHING, null, LATER);
            } else {
                look(service, begin(service, person), person);
            }
        }
    }

    private CaseFile.Draft begin(PublicService service, Person person) {
        return transactions.execute(tx -> {
            CaseFile.Draft draft = requests.begin(service.key(), person);
            records.put(person, service.key(), State.LOOKING, draft.id(), A_LOOK);
            return draft;
        });
    }

    private void look(PublicService service, CaseFile.Draft draft, Person person) {
        List<EvidenceNeed> wanted = new ArrayList<>();
        for (EvidenceNeed need : service.evidence()) {
            wanted.add(need);
            gathering.gather(draft, service, wanted, () -> {});
            if (isRuledOut(service, draft)) {
                forget(service, draft, person, LATER);
                return;
            }
        }
        boolean silent = requests.evidence(draft.id(), person).stream()
                .anyMatch(evidence -> evidence.state() == Evidence.State.FAILED);
        if (silent) {
            forget(service, draft, person, SOON);
        } else if (proposal(draft, person).isPresent()) {
            transactions.executeWithoutResult(tx -> {
                records.put(person, service.key(), State.OPEN, draft.id(), LATER);
                events.record(draft.id(), CaseEvent.Kind.ENTITLEMENT_FOUND);
            });
        } else {
            forget(service, draft, person, LATER);
        }
    }

    private void forget(PublicService service, CaseFile.Draft draft, Person person, Duration nextLook) {
        transactions.executeWithoutResult(tx -> {
            records.put(person, service.key(), State.NOTHING, null, nextLook);
            files.discard(draft);
        });
    }

    private boolean isRuledOut(PublicService service, CaseFile.Draft draft) {
        Address possible = required(service).possible();
        return possible != null
                && !decided(service, draft)
                        .getOrDefault(possible, BooleanNode.TRUE)
                        .asBoolean(true);
    }

    private Optional<Proposal> proposal(CaseFile.Draft draft, Person person) {
        PublicService service = catalogue.require(draft.service());
        Map<Address, JsonNode> decided = decided(service, draft);
        JsonNode amount = decided.get(required(service).amount());
        if (amount != null && amount.decimalValue(BigDecimal.ZERO).signum() > 0) {
            return Optional.of(
                    new Proposal.Entitled(service, amount.decimalValue(), requests.preview(draft.id(), person)));
        }
        List<Consent> unanswered = requests.consents(draft.id(), person).stream()
                .filter(consent -> consent.answer() == null)
                .toList();
        return unanswered.isEmpty() || isRuledOut(service, draft)
                ? Optional.empty()
                : Optional.of(new Proposal.Possible(service, unanswered, requests.preview(draft.id(), person)));
    }

    private Map<Address, JsonNode> decided(PublicService service, CaseFile.Draft draft) {
        Map<Address, JsonNode> known = new LinkedHashMap<>();
        values.of(draft.id()).forEach((address, value) -> {
            JsonNode json = value.value();
            if (json != null) {
                known.put(address, json);
            }
        });
        return rules.decide(service, required(service).decisions(), known);
    }

    private static Proposed required(PublicService service) {
        Proposed proposed = service.proposed();
        if (proposed == null) {
            throw new IllegalArgumentException(service.key() + " is not proposed");
        }
        return proposed;
    }

    /**
     * Agrees to everything that is still to be agreed to, and looks on.
     *
     * @return what it came to; empty where the person turns out not to be entitled
     * @throws NoSuchElementException when nothing is proposed
     */
    public Optional<Proposal> agree(String service, Person person) {
        CaseFile.Draft draft = draft(service, person);
        requests.consents(draft.id(), person)
                .forEach(consent ->
                        requests.consent(draft.id(), consent.operation().id(), true, person));
        look(catalogue.require(service), draft, person);
        return open(person).stream()
                .filter(proposal -> proposal.service().key().equals(service))
                .findFirst();
    }

    /**
     * Files the case, once however often it is called. What has had its time is fetched again first.
     *
     * @throws NoSuchElementException when nothing is proposed
     */
    public Submission accept(String service, Person person) {
        CaseFile.Draft draft = draft(service, person);
        gathering.gather(draft, catalogue.require(service), () -> {});
        return transactions.execute(tx -> {
            Submission submission = requests.submit(draft.id(), person);
            if (submission instanceof Submission.Receipt) {
                records.put(person, service, State.ACCEPTED, null, NEXT_YEAR);
            }
            return submission;
        });
    }

    /**
     * Takes a proposal away, with all that was looked up for it.
     *
     * @param forThisYear or only for a month
     */
    public void decline(String service, boolean forThisYear, Person person) {
        CaseFile.Draft draft = draft(service, person);
        transactions.executeWithoutResult(tx -> {
            records.put(person, service, State.DECLINED, null, forThisYear ? NEXT_YEAR : NOT_NOW);
            files.discard(draft);
        });
    }

    private CaseFile.Draft draft(String service, Person person) {
        return records.of(person).stream()
                .filter(row -> row.service().equals(service) && row.draft() != null)
                .flatMap(row -> files.find(row.draft(), person).stream())
                .filter(CaseFile.Draft.class::isInstance)
                .map(CaseFile.Draft.class::cast)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Nothing proposed: " + service));
    }
}
