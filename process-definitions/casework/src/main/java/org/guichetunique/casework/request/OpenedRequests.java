package org.guichetunique.casework.request;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/** Requests that a page opens and files for a person with what it knows, such as the decision that they contest. */
@Component
@RolesAllowed({"CITIZEN", "COUNTER"})
public class OpenedRequests {

    private final Catalogue catalogue;
    private final Dictionary dictionary;
    private final Drafts drafts;
    private final CaseValues values;
    private final DraftAnswers answers;
    private final Filing filing;

    OpenedRequests(
            Catalogue catalogue,
            Dictionary dictionary,
            Drafts drafts,
            CaseValues values,
            DraftAnswers answers,
            Filing filing) {
        this.catalogue = catalogue;
        this.dictionary = dictionary;
        this.drafts = drafts;
        this.values = values;
        this.answers = answers;
        this.filing = filing;
    }

    /** The service that is opened with a subject of this type; empty where none is. */
    public Optional<PublicService> service(String subjectType) {
        return catalogue.openedWith(subjectType, dictionary);
    }

    /** As {@link Drafts#begin}. */
    public CaseFile.Draft begin(PublicService service, Person person) {
        return drafts.begin(service.key(), person);
    }

    /** @param facts by element of the dictionary */
    public void put(CaseFile.Draft draft, PublicService service, Map<String, String> facts, String by) {
        values.put(draft.id(), service.opening(facts, dictionary), Source.of(Source.Kind.PERSON, by));
    }

    /** Keeps the person's own words where the service asks for this element; does nothing where it does not. */
    public void say(CaseFile.Draft draft, PublicService service, String element, String typed, Person person) {
        service.questions()
                .form()
                .fields()
                .filter(field -> field.element().id().equals(element))
                .findFirst()
                .ifPresent(field -> answers.answer(draft, field.address(), typed, person));
    }

    /** @throws IllegalStateException when it asks the person for more than they were asked */
    public FilingResult.Receipt file(CaseFile.Draft draft, Person person) {
        return switch (filing.submit(draft.id(), person)) {
            case FilingResult.Receipt receipt -> receipt;
            case FilingResult.Incomplete incomplete ->
                throw new IllegalStateException(draft.service() + " asks the person for " + incomplete.problems());
            case FilingResult.Doubled doubled ->
                throw new IllegalStateException(draft.service() + " is open already: " + doubled.others());
            case FilingResult.NotAdmitted not ->
                throw new IllegalStateException(draft.service() + " is not for who is signed in so: " + not.why());
            case FilingResult.TooManyOpen bound ->
                throw new IllegalStateException(draft.service() + " has a bound: " + bound);
            case FilingResult.TooFast bound ->
                throw new IllegalStateException(draft.service() + " has a bound: " + bound);
            case FilingResult.RuledOut ruledOut ->
                throw new IllegalStateException(draft.service() + " cannot be filed: " + ruledOut.reasons());
        };
    }
}
