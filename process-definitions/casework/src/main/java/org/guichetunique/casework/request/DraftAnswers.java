package org.guichetunique.casework.request;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.NoSuchElementException;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.Consents;
import org.guichetunique.casework.request.evidence.EvidenceRemoval;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person says in a draft of theirs: answers to its questions, and agreements to ask an authority. */
@Component
@RolesAllowed({"CITIZEN", "COUNTER"})
public class DraftAnswers {

    private final Catalogue catalogue;
    private final CaseFiles files;
    private final CaseValues values;
    private final Consents consents;
    private final EvidenceRemoval retraction;
    private final SectionsOfOthers others;
    private final OwnFiles own;

    DraftAnswers(
            Catalogue catalogue,
            CaseFiles files,
            CaseValues values,
            Consents consents,
            EvidenceRemoval retraction,
            SectionsOfOthers others,
            OwnFiles own) {
        this.catalogue = catalogue;
        this.files = files;
        this.values = values;
        this.consents = consents;
        this.retraction = retraction;
        this.others = others;
        this.own = own;
    }

    /**
     * Agrees, or not, that an authority is asked. Who takes an agreement back has what it brought taken out of the draft;
     * the form then asks instead. Does nothing where the same was answered before.
     *
     * @throws IllegalArgumentException when nothing of the service asks for this consent
     */
    @Transactional
    public void consent(CaseId id, String operation, boolean given, Person person) {
        CaseFile.Draft draft = held(id, person);
        PublicService service = catalogue.require(draft.service());
        Consent asking = consents.of(id, service).stream()
                .filter(consent -> consent.operation().id().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No consent to " + operation + " is asked for"));
        if (given ? asking.isGiven() : asking.answer() != null && !asking.isGiven()) {
            return;
        }
        Consent.Answer answer =
                given ? Consent.Answer.GIVEN : asking.isGiven() ? Consent.Answer.WITHDRAWN : Consent.Answer.REFUSED;
        consents.answered(id, asking, answer, person.language());
        if (answer == Consent.Answer.WITHDRAWN) {
            retraction.retract(draft, service, asking.operation());
        }
    }

    /**
     * Keeps an answer as it was typed, and says what it was understood to be. Where an authority has given the value in
     * the meantime, the authority's stands.
     */
    @Transactional
    public Reading answer(CaseFile.Draft draft, Address address, String typed, Person person) {
        held(draft.id(), person);
        PublicService service = catalogue.require(draft.service());
        Field field = service.questions()
                .form()
                .field(address)
                .orElseThrow(() -> new IllegalArgumentException("The form does not ask for " + address));
        Reading reading = own.only(draft.id(), field, ElementReader.read(field.element(), typed));
        Map<Address, KnownValue> known = values.of(draft.id());
        if (!Question.isAsked(field, known) || others.answer(draft.id(), service, address)) {
            return reading;
        }
        String kept = InputText.bounded(typed);
        files.answer(draft, address, reading instanceof Reading.Value value ? value.json() : null, kept, person);
        if (!(reading instanceof Reading.Blank || "false".equals(typed))) {
            service.questions()
                    .form()
                    .ruledOutBy(address)
                    .filter(other -> known.containsKey(other.address()))
                    .ifPresent(other -> files.answer(draft, other.address(), null, "", person));
        }
        return reading;
    }

    /** It is not filed before the caller's transaction ends. */
    private CaseFile.Draft held(CaseId id, Person person) {
        CaseFile file = files.hold(id, person).orElseThrow(() -> new NoSuchElementException("No case " + id));
        if (!(file instanceof CaseFile.Draft draft)) {
            throw new IllegalStateException("Filed already: " + id);
        }
        return draft;
    }
}
