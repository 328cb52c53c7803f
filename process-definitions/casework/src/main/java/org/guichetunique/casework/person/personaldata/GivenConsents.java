package org.guichetunique.casework.person.personaldata;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.DraftAnswers;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.Consents;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a person has agreed to in all their files, and taking it back, also after filing. */
@RolesAllowed("CITIZEN")
@Component
public class GivenConsents {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 20;

    private final JdbcClient database;
    private final CaseFiles files;
    private final DraftAnswers answers;
    private final Consents consents;
    private final EvidenceStore evidence;
    private final Contracts contracts;

    public GivenConsents(
            JdbcClient database,
            CaseFiles files,
            DraftAnswers answers,
            Consents consents,
            EvidenceStore evidence,
            Contracts contracts) {
        this.database = database;
        this.files = files;
        this.answers = answers;
        this.consents = consents;
        this.evidence = evidence;
        this.contracts = contracts;
    }

    /**
     * Latest first, twenty at a time.
     *
     * @param before the last one of the page before; null for the first page
     */
    public List<GivenConsent> of(Person person, @Nullable GivenConsent before) {
        return database
                .sql("""
                        select k.id, k.case_id, c.reference, c.service, k.operation, k.wording, k.at
                          from published.case_file c join published.consent k on k.case_id = c.id
                         where c.owner = :owner and k.answer = 'given'
                           and (:before::bigint is null or k.id < :before)
                           and not exists (select 1 from published.consent later where later.case_id = k.case_id
                                              and later.operation = k.operation and later.id > k.id)
                         order by k.id desc limit :page
                        """)
                .param("owner", person.subject())
                .param("before", before == null ? null : before.id())
                .param("page", PAGE)
                .query((row, number) -> contracts
                        .find(row.getString("operation"))
                        .map(operation -> {
                            try {
                                return new GivenConsent(
                                        row.getLong("id"),
                                        new CaseId(row.getObject("case_id", UUID.class)),
                                        row.getString("reference"),
                                        row.getString("service"),
                                        operation,
                                        Label.of(JSON.readTree(row.getString("wording"))),
                                        row.getTimestamp("at").toInstant());
                            } catch (java.sql.SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        }))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Takes an agreement back. In a draft, what it brought is taken out. In a filed case what was decided on it stands,
     * and its answer serves in no other request.
     *
     * @throws NoSuchElementException when the case is not this person's
     */
    @Transactional
    public void withdraw(GivenConsent given, Person person) {
        CaseFile file = files.hold(given.caseId(), person)
                .orElseThrow(() -> new NoSuchElementException("No case of this person's: " + given.caseId()));
        if (file instanceof CaseFile.Draft) {
            answers.consent(given.caseId(), given.operation().id(), false, person);
            return;
        }
        consents.answered(
                given.caseId(),
                new Consent(given.operation(), given.wording(), Consent.Answer.GIVEN, given.at()),
                Consent.Answer.WITHDRAWN,
                person.language());
        evidence.serveNoMore(given.caseId(), given.operation());
    }
}
