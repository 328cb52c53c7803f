package org.guichetunique.casework.request;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.Consents;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/** What stands in a person's own case while they prepare it, and what it still asks of them; changes nothing. */
@Component
@RolesAllowed({"CITIZEN", "COUNTER"})
public class DraftContents {

    private final Catalogue catalogue;
    private final CaseFiles files;
    private final CaseValues values;
    private final EvidenceStore evidence;
    private final Consents consents;

    DraftContents(Catalogue catalogue, CaseFiles files, CaseValues values, EvidenceStore evidence, Consents consents) {
        this.catalogue = catalogue;
        this.files = files;
        this.values = values;
        this.evidence = evidence;
        this.consents = consents;
    }

    /** What the person has to agree to before certain authorities are asked, with what they have answered. */
    public List<Consent> consents(CaseId id, Person person) {
        return consents.of(id, service(id, person));
    }

    /** The evidence with what each authority said, for the person to look at before it is used. */
    public List<EvidenceContent> preview(CaseId id, Person person) {
        return evidence.held(id, service(id, person));
    }

    public List<Evidence> evidence(CaseId id, Person person) {
        return evidence.of(owned(id, person).id());
    }

    public Map<Address, KnownValue> values(CaseId id, Person person) {
        return values.of(owned(id, person).id());
    }

    /** What still has to be asked, given what the authorities answered. */
    public List<Question> questions(CaseFile.Draft draft, Person person) {
        return Question.of(catalogue.require(draft.service()), values(draft.id(), person));
    }

    private PublicService service(CaseId id, Person person) {
        return catalogue.require(owned(id, person).service());
    }

    private CaseFile owned(CaseId id, Person person) {
        return files.find(id, person).orElseThrow(() -> new NoSuchElementException("No case " + id));
    }
}
