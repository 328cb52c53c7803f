package org.guichetunique.casework.request;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.Typed;
import org.guichetunique.casework.casefile.attachment.AttachmentRecords;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.clock.LegalClock;
import org.guichetunique.casework.casefile.document.Issuing;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.request.evidence.AskedOfPeople;
import org.guichetunique.casework.request.evidence.AskedOfPeople.Reason;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.Consents;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.casework.request.evidence.Gathering;
import org.guichetunique.casework.request.evidence.Held;
import org.guichetunique.casework.request.evidence.Retraction;
import org.guichetunique.casework.request.mandate.MandateUses;
import org.guichetunique.casework.request.mandate.Parts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Preparing and filing a request. Every method acts on the person's own drafts only. */
@Component
@RolesAllowed({"CITIZEN", "COUNTER"})
public class Requests {

    private static final String FILING = "filed-on";

    private final Catalogue catalogue;
    private final CaseFiles files;
    private final CaseValues values;
    private final EvidenceStore evidence;
    private final Gathering gathering;
    private final Consents consents;
    private final Retraction retraction;
    private final AskedOfPeople asked;
    private final ContributionRecords contributions;
    private final Parts parts;
    private final MandateUses uses;
    private final Clocks clocks;
    private final CaseEvents events;
    private final Procedures procedures;
    private final Issuing issuing;
    private final AttachmentRecords attachments;
    private final SearchWords search;
    private final String fileAddress;

    public Requests(
            Catalogue catalogue,
            CaseFiles files,
            CaseValues values,
            EvidenceStore evidence,
            Gathering gathering,
            Consents consents,
            Retraction retraction,
            AskedOfPeople asked,
            ContributionRecords contributions,
            Parts parts,
            MandateUses uses,
            Clocks clocks,
            CaseEvents events,
            Procedures procedures,
            Issuing issuing,
            AttachmentRecords attachments,
            SearchWords search,
            FilingSettings settings) {
        this.catalogue = catalogue;
        this.files = files;
        this.values = values;
        this.evidence = evidence;
        this.gathering = gathering;
        this.consents = consents;
        this.retraction = retraction;
        this.asked = asked;
        this.contributions = contributions;
        this.parts = parts;
        this.uses = uses;
        this.clocks = clocks;
        this.events = events;
        this.procedures = procedures;
        this.issuing = issuing;
        this.attachments = attachments;
        this.search = search;
        this.fileAddress = settings.fileAddress();
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
                files.draft(service.key(), service.competentAuthority().code(), person);
        parts.write(draft.id(), service, person);
        uses.begun(person, draft.id());
        return draft;
    }

    /** A draft, or what became of it; empty where there is no such case of this person's. */
    public Optional<CaseFile> find(CaseId id, Person person) {
        return files.find(id, person);
    }

    /**
     * Asks the authorities for the evidence of a draft, and returns when they have answered or failed.
     *
     * @param onChange told of each change, on another thread
     */
    public void gather(CaseFile.Draft draft, Runnable onChange) {
        gathering.gather(draft, catalogue.require(draft.service()), onChange);
    }

    /** What the person has to agree to before certain authorities are asked, with what they have answered. */
    public List<Consent> consents(CaseId id, Person person) {
        CaseFile file = owned(id, person);
        return consents.of(id, catalogue.require(file.service()));
    }

    /**
     * Agrees, or not, that an authority is asked. Who takes an agreement back has what it brought taken out of the draft;
     * the form then asks instead. Does nothing where the same was answered before.
     *
     * @throws IllegalArgumentException when nothing of the service asks for this consent
     */
    @Transactional
    public void consent(CaseId id, String operation, boolean given, Person person) {
        if (!(held(id, person) instanceof CaseFile.Draft draft)) {
            throw new IllegalStateException("Filed already: " + id);
        }
        Consent asking = consents(id, person).stream()
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
            retraction.retract(draft, catalogue.require(draft.service()), asking.operation());
        }
    }

    /** The evidence with what each authority said, for the person to look at before it is used. */
    public List<Held> preview(CaseId id, Person person) {
        return evidence.held(id, catalogue.require(owned(id, person).service()));
    }

    public List<Evidence> evidence(CaseId id, Person person) {
        return evidence.of(owned(id, person).id());
    }

    public Map<Address, KnownValue> values(CaseId id, Person person) {
        return values.of(owned(id, person).id());
    }

    /** What still has to be asked, given what the authorities answered. */
    public List<Question> questions(CaseFile.Draft draft, Person person) {
        return questions(draft, values(draft.id(), person));
    }

    /**
     * Keeps an answer as it was typed, and says what it was understood to be. Where an authority has given the value in
     * the meantime, the authority's stands.
     */
    @Transactional
    public Reading answer(CaseFile.Draft draft, Address address, String typed, Person person) {
        refuseUnlessDraft(draft.id(), person);
        Field field = catalogue
                .require(draft.service())
                .form()
                .field(address)
                .orElseThrow(() -> new IllegalArgumentException("The form does not ask for " + address));
        Reading reading = ofOwnFiles(draft.id(), field, ElementReader.read(field.element(), typed));
        if (!Question.isAsked(field, values.of(draft.id())) || isAnsweredByAnother(draft, address)) {
            return reading;
        }
        String kept = Typed.bounded(typed);
        files.answer(draft, address, reading instanceof Reading.Value value ? value.json() : null, kept, person);
        return reading;
    }

    /** Nobody answers with a file that is not among those of this very question. */
    private Reading ofOwnFiles(CaseId id, Field field, Reading reading) {
        if (field.element().kind() != Element.Kind.DOCUMENT || !(reading instanceof Reading.Value value)) {
            return reading;
        }
        Set<String> own = attachments.of(id).stream()
                .filter(one -> one.address().equals(field.address()))
                .map(one -> one.id().toString())
                .collect(Collectors.toSet());
        return own.containsAll(List.of(value.json().asString().split(" ")))
                ? reading
                : new Reading.Wrong(Mistake.NO_SUCH_FILE);
    }

    /** Files the request once, however often it is called; the receipt is always the same. */
    @Transactional
    public Submission submit(CaseId id, Person person) {
        if (!(held(id, person) instanceof CaseFile.Draft draft)) {
            return receipt(id, person);
        }
        PublicService service = catalogue.require(draft.service());
        Map<Address, KnownValue> known = values.of(id);
        List<Submission.Problem> problems = problems(draft, known);
        if (!problems.isEmpty()) {
            return new Submission.Incomplete(problems);
        }
        Instant now = Instant.now();
        LegalClock clock = Clocks.starting(service, now);
        boolean filed = files.file(id, person, now, clock.warnsAt(), clock.endsAt());
        if (filed) {
            clocks.start(id, clock);
            events.record(id, CaseEvent.Kind.FILED);
            values.put(
                    id,
                    ofTheFiling(service, id, person, service.calendar().dayOf(now)),
                    Source.of(Source.Kind.RULE, FILING));
            if (owned(id, person) instanceof CaseFile.Filed file) {
                search.filed(
                        file,
                        service.competentAuthority().code(),
                        service.calendar().dayOf(now));
            }
            if (service.isChosen()) {
                asked.filed(service.key(), service.calendar().dayOf(now), asked(draft, service, known));
            }
            issuing.filed(id, service, now);
            procedures.start(service.key(), id);
        }
        Submission receipt = receipt(id, person);
        uses.filed(person, id);
        return receipt;
    }

    private Map<Address, JsonNode> ofTheFiling(PublicService service, CaseId id, Person person, LocalDate day) {
        Map<Address, JsonNode> filing = new LinkedHashMap<>();
        filing.put(service.filedOn(), StringNode.valueOf(day.toString()));
        if (service.followedAt() != null && owned(id, person) instanceof CaseFile.Filed filed) {
            filing.put(
                    service.followedAt(),
                    StringNode.valueOf(
                            fileAddress.replace("{reference}", filed.reference().value())));
        }
        return filing;
    }

    private Submission receipt(CaseId id, Person person) {
        if (owned(id, person) instanceof CaseFile.Filed filed) {
            return new Submission.Receipt(filed.reference(), filed.submittedAt(), filed.legalLimitAt());
        }
        throw new IllegalStateException("Neither a draft nor filed: " + id);
    }

    private List<Question> questions(CaseFile.Draft draft, Map<Address, KnownValue> known) {
        List<Question> questions = new ArrayList<>();
        for (Form.Section section : catalogue.require(draft.service()).form().sections()) {
            for (Field field : section.fields()) {
                if (Question.isAsked(field, known)) {
                    KnownValue value = known.get(field.address());
                    String typed = value == null || value.typed() == null ? "" : value.typed();
                    questions.add(new Question(section.key(), field, typed));
                }
            }
        }
        return questions;
    }

    private List<AskedOfPeople.Asked> asked(
            CaseFile.Draft draft, PublicService service, Map<Address, KnownValue> known) {
        Map<String, Evidence> settled = evidence.of(draft.id()).stream()
                .collect(Collectors.toMap(one -> one.operation().id(), one -> one));
        Set<String> withheld = consents.of(draft.id(), service).stream()
                .filter(consent -> !consent.isGiven())
                .map(consent -> consent.operation().id())
                .collect(Collectors.toSet());
        return questions(draft, known).stream()
                .map(Question::field)
                .map(field -> new AskedOfPeople.Asked(
                        field.element().id(),
                        field.address().toString(),
                        field.fallbackFor(),
                        authority(service, field),
                        reason(field, settled, withheld)))
                .toList();
    }

    private static @Nullable String authority(PublicService service, Field field) {
        return service.evidence().stream()
                .filter(need -> need.operation().id().equals(field.fallbackFor()))
                .map(need -> need.operation().authority().code())
                .findFirst()
                .orElse(null);
    }

    private static Reason reason(Field field, Map<String, Evidence> settled, Set<String> withheld) {
        String operation = field.fallbackFor();
        if (operation == null) {
            return Reason.NOBODY_HOLDS;
        }
        if (withheld.contains(operation)) {
            return Reason.CONSENT_REFUSED;
        }
        Evidence found = settled.get(operation);
        if (found == null) {
            return Reason.NO_ANSWER;
        }
        return switch (found.state()) {
            case ASKED -> Reason.NO_ANSWER;
            case ABSENT -> Reason.REFUSED;
            case FAILED -> Reason.FAILED;
            case OBTAINED -> Reason.NOT_IN_ANSWER;
        };
    }

    private List<Submission.Problem> problems(CaseFile.Draft draft, Map<Address, KnownValue> known) {
        Map<Address, Submission.Problem> problems = new LinkedHashMap<>();
        // What somebody else was asked for and has not handed in is missing, whatever stands there.
        contributions.of(draft.id()).stream()
                .filter(contribution -> !contribution.isDone())
                .flatMap(contribution -> fields(draft, contribution.section()))
                .filter(field -> Question.isAsked(field, known))
                .forEach(field -> problems.put(field.address(), new Submission.Problem(field.address(), null)));
        for (Question question : questions(draft, known)) {
            Field field = question.field();
            switch (ofOwnFiles(draft.id(), field, ElementReader.read(field.element(), question.typed()))) {
                case Reading.Wrong wrong ->
                    problems.put(field.address(), new Submission.Problem(field.address(), wrong.mistake()));
                case Reading.Blank blank
                when field.required() -> problems.put(field.address(), new Submission.Problem(field.address(), null));
                case Reading.Blank blank -> {
                    // May be left out.
                }
                case Reading.Value value -> {
                    KnownValue kept = known.get(field.address());
                    if (kept == null || kept.value() == null) {
                        problems.put(field.address(), new Submission.Problem(field.address(), Mistake.FORMAT));
                    }
                }
            }
        }
        return List.copyOf(problems.values());
    }

    private boolean isAnsweredByAnother(CaseFile.Draft draft, Address address) {
        return contributions.of(draft.id()).stream()
                .anyMatch(contribution -> fields(draft, contribution.section())
                        .anyMatch(field -> field.address().equals(address)));
    }

    private Stream<Field> fields(CaseFile.Draft draft, String section) {
        return catalogue.require(draft.service()).form().sections().stream()
                .filter(one -> one.key().equals(section))
                .flatMap(one -> one.fields().stream());
    }

    private CaseFile owned(CaseId id, Person person) {
        return files.find(id, person).orElseThrow(() -> new NoSuchElementException("No case " + id));
    }

    /** What is checked is what is filed: no answer comes in between. */
    private CaseFile held(CaseId id, Person person) {
        return files.hold(id, person).orElseThrow(() -> new NoSuchElementException("No case " + id));
    }

    private void refuseUnlessDraft(CaseId id, Person person) {
        if (!(held(id, person) instanceof CaseFile.Draft)) {
            throw new IllegalStateException("Filed already: " + id);
        }
    }
}
