package org.guichetunique.casework.person.correction;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.request.Drafts;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Says that a value is wrong: prepares a request of the service that takes a correction, for the authority that holds it. */
@RolesAllowed("CITIZEN")
@Component
public class Corrections {

    /** The subject type of what is to be corrected, in the dictionary. */
    static final String CORRECTION = "correction";

    private final Drafts drafts;
    private final CaseFiles files;
    private final CaseValues values;
    private final Catalogue catalogue;
    private final Contracts contracts;
    private final Dictionary dictionary;

    /** Null where no procedure takes corrections. */
    private final @Nullable PublicService service;

    public Corrections(
            Drafts drafts,
            CaseFiles files,
            CaseValues values,
            Catalogue catalogue,
            Contracts contracts,
            Dictionary dictionary) {
        this.drafts = drafts;
        this.files = files;
        this.values = values;
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.dictionary = dictionary;
        this.service = catalogue.openedWith(CORRECTION, dictionary).orElse(null);
    }

    /** Whether a value of this kind can be said to be wrong: an authority gave it, and some procedure takes corrections. */
    public boolean isPossible(Source source) {
        return source.kind() == Source.Kind.AUTHORITY && service != null;
    }

    /**
     * Opens the draft of a correction. A draft of an earlier one that was not filed is given up: a person has one at a
     * time.
     *
     * @param id the case of this person's in which the value was shown
     * @throws NoSuchElementException when it is not their case, or holds no such value from an authority
     */
    @Transactional
    public CaseFile.Draft begin(CaseId id, Address address, Person person) {
        CaseFile shownIn =
                files.find(id, person).orElseThrow(() -> new NoSuchElementException("No case of this person's: " + id));
        KnownValue wrong = Optional.ofNullable(values.of(id).get(address))
                .filter(value -> value.value() != null && isPossible(value.source()))
                .orElseThrow(() -> new NoSuchElementException("No authority gave " + address));
        Element element = catalogue
                .require(shownIn.service())
                .element(address, dictionary)
                .orElseThrow(() -> new NoSuchElementException("No element at " + address));
        PublicService correcting = Objects.requireNonNull(service);
        files.discard(drafts.begin(correcting.key(), person));
        CaseFile.Draft draft = drafts.begin(correcting.key(), person);
        values.put(
                draft.id(),
                correcting.opening(facts(wrong, element, person.language()), dictionary),
                Source.of(Source.Kind.PERSON, person.subject()));
        return draft;
    }

    /** By element of the dictionary. Who masters an element can correct it; else whoever passed it on. */
    private Map<String, String> facts(KnownValue wrong, Element element, Locale language) {
        String passedOnBy = wrong.source().name();
        String holder = element.master() == null ? passedOnBy : element.master();
        Optional<Authority> authority = contracts.authority(holder);
        ZoneId zone = authority.map(Authority::zone).orElse(ZoneOffset.UTC);
        return Map.of(
                "correction.authority",
                holder,
                "correction.holder",
                authority.map(known -> known.name().in(language)).orElse(holder),
                "correction.element",
                element.label().in(language),
                "correction.recorded",
                text(element, wrong.value(), language),
                "correction.receivedOn",
                LocalDate.ofInstant(wrong.source().at(), zone).toString());
    }

    private static String text(Element element, @Nullable JsonNode value, Locale language) {
        if (value == null) {
            return "";
        }
        String text = value.isString() ? value.asString() : value.toString();
        return element.codes() == null ? text : element.codes().label(text).in(language);
    }
}
