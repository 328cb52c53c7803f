package org.guichetunique.casework.person.appeal;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.casefile.remedy.Remedies;
import org.guichetunique.casework.request.DraftAnswers;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.OpenedRequests;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contesting the answer of a closed file: files a case of the service that takes appeals, once for each file. */
@RolesAllowed("CITIZEN")
@Component
public class Appeals {

    /** The subject type of an appeal, in the dictionary. */
    private static final String APPEAL = "appeal";

    private final AppealRecords records;
    private final OpenedRequests requests;
    private final DraftAnswers answers;
    private final CaseFiles files;
    private final CaseEvents events;
    private final Remedies remedies;
    private final Catalogue catalogue;

    public Appeals(
            AppealRecords records,
            OpenedRequests requests,
            DraftAnswers answers,
            CaseFiles files,
            CaseEvents events,
            Remedies remedies,
            Catalogue catalogue) {
        this.records = records;
        this.requests = requests;
        this.answers = answers;
        this.files = files;
        this.events = events;
        this.remedies = remedies;
        this.catalogue = catalogue;
    }

    /** The appeal against a file of this person's; empty where there is none. */
    public Optional<Reference> against(CaseId contested, Person person) {
        return records.against(contested).flatMap(id -> reference(id, person));
    }

    /** The file of this person's that an appeal contests; empty where the case is no appeal. */
    public Optional<Reference> contestedBy(CaseId appeal, Person person) {
        return records.contestedBy(appeal).flatMap(id -> reference(id, person));
    }

    /** Empty where the remedy is used elsewhere, such as in court, or where there was no answer to contest. */
    public Optional<LocalDate> lastDay(CaseFile.Closed file) {
        return contestable(file) ? Optional.ofNullable(remedies.of(file).lastDay()) : Optional.empty();
    }

    /**
     * Makes an appeal with the person's grounds.
     *
     * @param typed the grounds as they were written
     */
    @Transactional
    public AppealResult appeal(Reference reference, String typed, Person person) {
        if (!(files.find(reference, person).orElse(null) instanceof CaseFile.Closed file) || !contestable(file)) {
            return new AppealResult.NotPossible();
        }
        // Whoever clicks second waits here until the first has filed.
        files.hold(file.id(), person);
        Optional<Reference> earlier = against(file.id(), person);
        if (earlier.isPresent()) {
            return new AppealResult.OpenAlready(earlier.get());
        }
        PublicService contested = catalogue.require(file.service());
        LocalDate last = remedies.of(file).lastDay();
        if (last == null
                || contested.competence().calendar().dayOf(Instant.now()).isAfter(last)) {
            return last == null ? new AppealResult.NotPossible() : new AppealResult.TooLate(last);
        }
        return open(file, contested, typed, person);
    }

    private AppealResult open(CaseFile.Closed file, PublicService contested, String typed, Person person) {
        PublicService service = service().orElseThrow();
        if (typed.isBlank()) {
            return new AppealResult.WithoutGrounds();
        }
        CaseFile.Draft draft = requests.begin(service, person);
        requests.put(draft, service, facts(file, contested), person.subject());
        Address grounds = service.questions()
                .form()
                .sections()
                .getFirst()
                .fields()
                .getFirst()
                .address();
        if (answers.answer(draft, grounds, typed, person) instanceof Reading.Wrong wrong) {
            files.discard(draft);
            return new AppealResult.Unreadable(wrong.mistake());
        }
        records.add(draft.id(), file.id());
        FilingResult.Receipt receipt = requests.file(draft, person);
        events.record(file.id(), CaseEvent.Kind.APPEAL_OPENED);
        return new AppealResult.Opened(receipt.reference());
    }

    private boolean contestable(CaseFile.Closed file) {
        return !file.isEarly()
                && files.retracted(List.of(file.id())).isEmpty()
                && catalogue.require(file.service()).recourse().appeal().to() != null
                && service().isPresent();
    }

    private Optional<Reference> reference(CaseId id, Person person) {
        return files.find(id, person)
                .filter(CaseFile.Filed.class::isInstance)
                .map(file -> ((CaseFile.Filed) file).reference());
    }

    private Optional<PublicService> service() {
        return requests.service(APPEAL);
    }

    /** By element of the dictionary. */
    private static Map<String, String> facts(CaseFile.Closed file, PublicService contested) {
        Authority to = contested.recourse().appeal().to() == null
                ? contested.competence().authority()
                : contested.recourse().appeal().to();
        return Map.of(
                "appeal.authority", to.code(),
                "appeal.body", to.code(),
                "appeal.reference", file.reference().value(),
                "appeal.procedure", contested.key(),
                "appeal.contested", contested.key() + "/" + file.ending(),
                "appeal.decidedOn",
                        contested.competence().calendar().dayOf(file.closedAt()).toString());
    }
}
