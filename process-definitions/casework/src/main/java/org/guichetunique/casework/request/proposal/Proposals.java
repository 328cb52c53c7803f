package org.guichetunique.casework.request.proposal;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.proposal.ServiceProposalRecords.Row;
import org.guichetunique.casework.request.proposal.ServiceProposalRecords.State;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/** Looks whether the person who is here is entitled to something, never at anybody else, and tells them what it found. */
@RolesAllowed("CITIZEN")
@Component
public class Proposals {

    private static final Duration NOT_NOW = Duration.ofDays(30);

    private final Catalogue catalogue;
    private final ServiceProposalRecords records;
    private final CaseFiles files;
    private final EntitlementLook look;
    private final Entitlements entitlements;
    private final Acceptance acceptance;

    Proposals(
            Catalogue catalogue,
            ServiceProposalRecords records,
            CaseFiles files,
            EntitlementLook look,
            Entitlements entitlements,
            Acceptance acceptance) {
        this.catalogue = catalogue;
        this.records = records;
        this.files = files;
        this.look = look;
        this.entitlements = entitlements;
        this.acceptance = acceptance;
    }

    /** What stands open for the person; asks nobody. */
    public List<Proposal> open(Person person) {
        List<Proposal> open = new ArrayList<>();
        for (Row row : records.of(person)) {
            if (row.state() == State.OPEN) {
                draft(row, person)
                        .flatMap(draft -> entitlements.proposal(draft, person))
                        .ifPresent(open::add);
            }
        }
        return open;
    }

    /** Whether the person has said that they want proposals. */
    public ProposalWish wish(Person person) {
        return records.wish(person);
    }

    /** Who wants none any more has all thrown away that was looked up for them. */
    public void wish(boolean wanted, Person person) {
        records.wish(person, wanted);
        if (!wanted) {
            records.of(person).stream()
                    .flatMap(row -> draft(row, person).stream())
                    .forEach(draft -> look.forget(draft, person, State.NOTHING, EntitlementLook.LATER));
        }
    }

    /** The authorities that are asked of those who want proposals, in the order of the services. */
    public List<Authority> asked() {
        return catalogue.services().stream()
                .filter(service -> service.applicants().proposed() != null)
                .flatMap(service -> service.questions().evidence().stream())
                .map(need -> need.operation().authority())
                .distinct()
                .toList();
    }

    /** Whether {@link #look} would ask anybody. */
    public boolean isDue(Person person) {
        return !due(person).isEmpty();
    }

    /** Looks where a look is due, and returns when the authorities have answered or failed. */
    public void look(Person person) {
        due(person).forEach(service -> look.look(service, person));
    }

    /**
     * Agrees to everything that is still to be agreed to, and looks on.
     *
     * @return what it came to; empty where the person turns out not to be entitled
     * @throws NoSuchElementException when nothing is proposed
     */
    public Optional<Proposal> agree(String service, Person person) {
        CaseFile.Draft draft = draft(service, person);
        acceptance.agree(draft, person);
        look.look(catalogue.require(service), draft, person);
        return open(person).stream()
                .filter(proposal -> proposal.service().key().equals(service))
                .findFirst();
    }

    /**
     * Files the case, once however often it is called. What has had its time is fetched again first.
     *
     * @throws NoSuchElementException when nothing is proposed
     */
    public FilingResult accept(String service, Person person) {
        return acceptance.file(draft(service, person), person);
    }

    /**
     * Takes a proposal away, with all that was looked up for it.
     *
     * @param forThisYear or only for a month
     */
    public void decline(String service, boolean forThisYear, Person person) {
        look.forget(draft(service, person), person, State.DECLINED, forThisYear ? EntitlementLook.NEXT_YEAR : NOT_NOW);
    }

    private CaseFile.Draft draft(String service, Person person) {
        return records.of(person).stream()
                .filter(row -> row.service().equals(service))
                .flatMap(row -> draft(row, person).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Nothing proposed: " + service));
    }

    private List<PublicService> due(Person person) {
        if (records.wish(person) != ProposalWish.WANTED) {
            return List.of();
        }
        Instant now = Instant.now();
        Map<String, Row> rows =
                records.of(person).stream().collect(Collectors.toMap(Row::service, Function.identity()));
        return catalogue.services().stream()
                .filter(service -> service.applicants().proposed() != null)
                .filter(service -> Optional.ofNullable(rows.get(service.key()))
                        .map(row -> row.isDue(now))
                        .orElse(true))
                .toList();
    }

    private Optional<CaseFile.Draft> draft(Row row, Person person) {
        return Optional.ofNullable(row.draft())
                .flatMap(id -> files.find(id, person))
                .filter(CaseFile.Draft.class::isInstance)
                .map(CaseFile.Draft.class::cast);
    }
}
