package org.guichetunique.casework.request;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.evidence.Gathering;
import org.guichetunique.casework.request.mandate.FilingParties;
import org.guichetunique.casework.request.mandate.MandateUses;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a person's drafts, finds them again, and has their evidence gathered. */
@Component
@RolesAllowed({"CITIZEN", "COUNTER"})
public class Drafts {

    private final Catalogue catalogue;
    private final CaseFiles files;
    private final Gathering gathering;
    private final FilingParties parts;
    private final MandateUses uses;
    private final ContactAnswers contacts;
    private final Suggestions suggestions;

    Drafts(
            Catalogue catalogue,
            CaseFiles files,
            Gathering gathering,
            FilingParties parts,
            MandateUses uses,
            ContactAnswers contacts,
            Suggestions suggestions) {
        this.catalogue = catalogue;
        this.files = files;
        this.gathering = gathering;
        this.parts = parts;
        this.uses = uses;
        this.contacts = contacts;
        this.suggestions = suggestions;
    }

    /**
     * The person's draft for a service: the one begun earlier, on whatever device, or a new one.
     *
     * @throws IllegalArgumentException when there is no such service, or the person may not begin it: see
     *     {@link Admission}
     */
    @Transactional
    public CaseFile.Draft begin(String serviceKey, Person person) {
        PublicService service = catalogue.require(serviceKey);
        if (catalogue.isRetired(serviceKey)) {
            throw new IllegalArgumentException(serviceKey + " is not begun any more");
        }
        if (Admission.of(service, person) != Admission.ADMITTED) {
            throw new IllegalArgumentException(person.actor() + " may not begin " + serviceKey);
        }
        CaseFile.Draft draft =
                files.draft(service.key(), service.competence().authority().code(), person);
        parts.write(draft.id(), service, person);
        uses.begun(person, draft.id());
        contacts.prefill(draft, service, person);
        return draft;
    }

    /** A draft, or what became of it; empty where there is no such case of this person's. */
    public Optional<CaseFile> find(CaseId id, Person person) {
        return files.find(id, person);
    }

    /** Throws a draft away with all that was written and fetched; does nothing where it was filed in the meantime. */
    @Transactional
    public void discard(CaseId id, Person person) {
        if (files.hold(id, person).orElse(null) instanceof CaseFile.Draft draft) {
            files.discard(draft);
        }
    }

    /**
     * Asks the authorities for the evidence of a draft, and returns when they have answered or failed. What follows from
     * that is answered for the person, who may change it.
     *
     * @param onChange told of each change, on another thread
     */
    public void gather(CaseFile.Draft draft, Runnable onChange) {
        PublicService service = catalogue.require(draft.service());
        gathering.gather(draft, service, onChange);
        suggestions.fill(draft, service);
    }
}
