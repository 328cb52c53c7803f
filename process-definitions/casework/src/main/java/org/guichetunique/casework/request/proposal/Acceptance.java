package org.guichetunique.casework.request.proposal;

import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.DraftAnswers;
import org.guichetunique.casework.request.DraftContents;
import org.guichetunique.casework.request.Drafts;
import org.guichetunique.casework.request.Filing;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.proposal.ServiceProposalRecords.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's yes to a proposal: that the authorities are asked, or that the case is filed. */
@Component
final class Acceptance {

    private final ServiceProposalRecords records;
    private final Drafts drafts;
    private final DraftContents contents;
    private final DraftAnswers answers;
    private final Filing filing;
    private final TransactionTemplate transactions;

    Acceptance(
            ServiceProposalRecords records,
            Drafts drafts,
            DraftContents contents,
            DraftAnswers answers,
            Filing filing,
            TransactionTemplate transactions) {
        this.records = records;
        this.drafts = drafts;
        this.contents = contents;
        this.answers = answers;
        this.filing = filing;
        this.transactions = transactions;
    }

    /** Agrees to everything that is still to be agreed to. */
    void agree(CaseFile.Draft draft, Person person) {
        contents.consents(draft.id(), person)
                .forEach(consent ->
                        answers.consent(draft.id(), consent.operation().id(), true, person));
    }

    /** Files the draft. What has had its time is fetched again first. */
    FilingResult file(CaseFile.Draft draft, Person person) {
        drafts.gather(draft, () -> {});
        return transactions.execute(tx -> {
            FilingResult submission = filing.submit(draft.id(), person);
            if (submission instanceof FilingResult.Receipt) {
                records.put(person, draft.service(), State.ACCEPTED, null, EntitlementLook.NEXT_YEAR);
            }
            return submission;
        });
    }
}
