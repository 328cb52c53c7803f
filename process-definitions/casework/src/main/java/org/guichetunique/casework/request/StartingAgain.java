package org.guichetunique.casework.request;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a request anew with what the person wrote in an earlier one, such as one that was refused for a single answer. */
@Component
@RolesAllowed("CITIZEN")
public class StartingAgain {

    private final Catalogue catalogue;
    private final CaseFiles files;
    private final CaseValues values;
    private final Drafts drafts;
    private final DraftAnswers answers;

    StartingAgain(Catalogue catalogue, CaseFiles files, CaseValues values, Drafts drafts, DraftAnswers answers) {
        this.catalogue = catalogue;
        this.files = files;
        this.values = values;
        this.drafts = drafts;
        this.answers = answers;
    }

    /** Whether a closed file of the person's may be begun anew. */
    public boolean isPossible(CaseFile.Filed file, Person person) {
        PublicService service = catalogue.require(file.service());
        return file instanceof CaseFile.Closed
                && service.isChosen()
                && !catalogue.isRetired(service.key())
                && Admission.of(service, person) == Admission.ADMITTED;
    }

    /**
     * The person's draft, with their earlier answers where it has none. What authorities say is fetched anew, and files are
     * asked for anew.
     *
     * @return empty where there is no such closed file of this person's
     */
    @Transactional
    public Optional<CaseFile.Draft> from(Reference reference, Person person) {
        return files.find(reference, person)
                .filter(file -> isPossible(file, person))
                .map(file -> {
                    CaseFile.Draft draft = drafts.begin(file.service(), person);
                    Map<Address, KnownValue> before = values.of(file.id());
                    Map<Address, KnownValue> now = values.of(draft.id());
                    catalogue
                            .require(file.service())
                            .questions()
                            .form()
                            .fields()
                            .forEach(field -> written(field, before)
                                    .filter(typed -> !now.containsKey(field.address()))
                                    .ifPresent(typed -> answers.answer(draft, field.address(), typed, person)));
                    return draft;
                });
    }

    private static Optional<String> written(Field field, Map<Address, KnownValue> before) {
        return Optional.ofNullable(before.get(field.address()))
                .filter(value -> field.element().kind() != Element.Kind.DOCUMENT)
                .filter(value -> value.source().kind() == Source.Kind.PERSON)
                .map(KnownValue::typed);
    }
}
