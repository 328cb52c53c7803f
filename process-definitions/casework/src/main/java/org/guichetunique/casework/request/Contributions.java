package org.guichetunique.casework.request;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.StringNode;

/**
 * Handing a section of a draft to somebody else, such as the other parent. They see what that section asks and nothing
 * more; what they write stays theirs until they hand it in.
 */
@RolesAllowed({"CITIZEN", "COUNTER"})
@Component
public class Contributions {

    private static final String NATIONAL_ID = "nationalId";

    private final ContributionRecords records;
    private final Catalogue catalogue;
    private final CaseFiles files;
    private final CaseValues values;
    private final Dictionary dictionary;
    private final CaseEvents events;

    Contributions(
            ContributionRecords records,
            Catalogue catalogue,
            CaseFiles files,
            CaseValues values,
            Dictionary dictionary,
            CaseEvents events) {
        this.records = records;
        this.catalogue = catalogue;
        this.files = files;
        this.values = values;
        this.dictionary = dictionary;
        this.events = events;
    }

    /** The sections of the person's draft that somebody else answers, done or not. */
    public List<Contribution> of(CaseId id, Person person) {
        return files.find(id, person).map(file -> records.of(file.id())).orElse(List.of());
    }

    /**
     * Asks somebody for a section.
     *
     * @param number their national number; they may never have signed in yet
     * @throws NoSuchElementException when it is no draft of this person's
     * @throws IllegalArgumentException when the service does not let this section be handed over
     */
    @Transactional
    public InvitationResult ask(CaseId id, String section, String number, Person person) {
        CaseFile.Draft draft = draft(id, person);
        if (!catalogue.require(draft.service()).questions().handedOver().containsKey(section)) {
            throw new IllegalArgumentException("Nobody else answers " + section);
        }
        String asked = dictionary
                .find("person." + NATIONAL_ID)
                .flatMap(element -> ElementReader.value(element, number))
                .orElse("");
        if (asked.isEmpty()) {
            return InvitationResult.WRONG_NUMBER;
        }
        String own =
                person.agency() == null ? person.nationalId() : person.agency().actorNationalId();
        if (asked.equals(own)) {
            return InvitationResult.ONESELF;
        }
        String name = person.agency() == null ? person.name() : person.agency().actorName();
        if (!records.ask(id, section, asked, name)) {
            return InvitationResult.ALREADY_ASKED;
        }
        return InvitationResult.ASKED;
    }

    /** Takes a section back; what was handed in stays, and may be changed. */
    @Transactional
    public void takeBack(CaseId id, String section, Person person) {
        records.withdraw(draft(id, person).id(), section);
    }

    /** What others ask the person for, the oldest first. */
    public List<Contribution> waitingFor(Person person) {
        return records.waitingFor(person.nationalId());
    }

    /** A section that the person is asked for, if they still are. */
    public Optional<Contribution> find(UUID id, Person person) {
        return records.open(id, person.nationalId(), "");
    }

    /** What the section asks of them, with what they have written so far; their number is known from the sign-in. */
    public List<Question> questions(Contribution contribution) {
        Map<Address, String> typed = records.typed(contribution.id());
        return fields(contribution)
                .filter(field -> !isTheirNumber(field, contribution))
                .map(field -> new Question(contribution.section(), field, typed.getOrDefault(field.address(), "")))
                .toList();
    }

    /** Keeps an answer as it was typed; empty where they are not asked any more. */
    @Transactional
    public Optional<Reading> answer(UUID id, Address address, String typed, Person person) {
        return records.open(id, person.nationalId(), " for share of p").map(contribution -> {
            Field field = fields(contribution)
                    .filter(asked -> asked.address().equals(address) && !isTheirNumber(asked, contribution))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The section does not ask for " + address));
            records.keep(id, address, typed);
            return ElementReader.read(field.element(), typed);
        });
    }

    /** Puts all that they wrote into the draft, or nothing. */
    @Transactional
    public SectionHandInResult handIn(UUID id, Person person) {
        Optional<Contribution> found = records.open(id, person.nationalId(), " for no key update of p");
        Optional<CaseFile.Draft> held = found.flatMap(contribution -> files.holdDraft(contribution.caseId()));
        if (found.isEmpty() || held.isEmpty()) {
            return new SectionHandInResult.Gone();
        }
        Contribution contribution = found.get();
        CaseFile.Draft draft = held.get();
        List<FilingResult.Problem> problems = new ArrayList<>();
        List<Question> questions = questions(contribution);
        questions.forEach(question -> {
            switch (ElementReader.read(question.field().element(), question.typed())) {
                case Reading.Wrong wrong ->
                    problems.add(new FilingResult.Problem(question.field().address(), wrong.mistake()));
                case Reading.Blank blank
                when question.field().isDue(address -> Question.typed(questions, address)) ->
                    problems.add(new FilingResult.Problem(question.field().address(), (Mistake) null));
                case Reading.Blank blank -> {
                    // May be left out.
                }
                case Reading.Value value -> {
                    // Put into the draft below, with all the others.
                }
            }
        });
        if (!problems.isEmpty()) {
            return new SectionHandInResult.Incomplete(problems);
        }
        questions.forEach(question -> files.answer(
                draft,
                question.field().address(),
                ElementReader.read(question.field().element(), question.typed()) instanceof Reading.Value value
                        ? value.json()
                        : null,
                question.typed(),
                person));
        fields(contribution)
                .filter(field -> isTheirNumber(field, contribution))
                .forEach(field -> files.answer(
                        draft, field.address(), StringNode.valueOf(person.nationalId()), person.nationalId(), person));
        records.done(id, person.name());
        events.record(contribution.caseId(), CaseEvent.Kind.PART_HANDED_IN, id.toString());
        return new SectionHandInResult.Done();
    }

    /**
     * Says no. Whoever asked is told, and answers the section themself or asks somebody else.
     *
     * @return false where the person is not asked any more
     */
    @Transactional
    public boolean decline(UUID id, Person person) {
        Optional<Contribution> asked = records.open(id, person.nationalId(), " for no key update of p");
        asked.ifPresent(contribution -> {
            records.decline(id, person.name());
            events.record(contribution.caseId(), CaseEvent.Kind.PART_DECLINED, id.toString());
        });
        return asked.isPresent();
    }

    private boolean isTheirNumber(Field field, Contribution contribution) {
        String subject = catalogue
                .require(contribution.service())
                .questions()
                .handedOver()
                .getOrDefault(contribution.section(), "");
        return field.address().equals(new Address(subject, NATIONAL_ID));
    }

    private java.util.stream.Stream<Field> fields(Contribution contribution) {
        PublicService service = catalogue.require(contribution.service());
        Map<Address, KnownValue> known = values.of(contribution.caseId());
        return service.questions().form().sections().stream()
                .filter(section -> section.key().equals(contribution.section()))
                .map(Form.Section::fields)
                .flatMap(List::stream)
                .filter(field -> Question.isAsked(field, known));
    }

    private CaseFile.Draft draft(CaseId id, Person person) {
        return files.hold(id, person)
                .filter(CaseFile.Draft.class::isInstance)
                .map(CaseFile.Draft.class::cast)
                .orElseThrow(() -> new NoSuchElementException("No draft " + id));
    }
}
