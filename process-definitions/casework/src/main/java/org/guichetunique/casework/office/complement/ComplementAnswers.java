package org.guichetunique.casework.office.complement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.attachment.AttachmentRecords;
import org.guichetunique.casework.casefile.attachment.FilesAskedFor;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.task.TaskWaiting;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.procedures.form.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What the person who filed a case reads of a complement, and answers to it. Who has no right to the case is told nothing. */
@Component
public class ComplementAnswers {

    private final ComplementRecords records;
    private final CaseValues values;
    private final StoppedClock clock;
    private final AttachmentRecords attachments;
    private final TaskWaiting waits;
    private final CaseEvents events;

    ComplementAnswers(
            ComplementRecords records,
            CaseValues values,
            StoppedClock clock,
            AttachmentRecords attachments,
            TaskWaiting waits,
            CaseEvents events) {
        this.records = records;
        this.values = values;
        this.clock = clock;
        this.attachments = attachments;
        this.waits = waits;
        this.events = events;
    }

    /** What the person has been asked in a case of theirs; empty where nothing has, or where the case is not theirs. */
    @RolesAllowed("CITIZEN")
    public Optional<ComplementRequest> find(Reference reference, Person person) {
        return records.find(reference, person);
    }

    /**
     * Keeps what was typed, right or wrong, until it is sent.
     *
     * @return what it was understood to be; empty where it is asked no more
     */
    @RolesAllowed("CITIZEN")
    @Transactional
    public Optional<Reading> write(Reference reference, Address address, String typed, Person person) {
        return records.hold(reference, person)
                .flatMap(found -> found.fields().stream()
                        .filter(field -> field.address().equals(address))
                        .findFirst()
                        .map(field -> {
                            records.write(found.caseId(), address, typed);
                            return ElementReader.read(field.element(), typed);
                        }));
    }

    /** Keeps the text that is being written, until it is sent; does nothing where it is asked no more. */
    @RolesAllowed("CITIZEN")
    @Transactional
    public void draft(Reference reference, String text, Person person) {
        records.hold(reference, person).ifPresent(found -> records.draft(found.caseId(), text));
    }

    /** Sends the answer, once however often it is called, and lets the legal clock go on. */
    @RolesAllowed("CITIZEN")
    @Transactional
    public ComplementAnswerResult answer(Reference reference, String text, Person person) {
        if (text.length() > Complements.LONGEST) {
            return new ComplementAnswerResult.TooLong(Complements.LONGEST);
        }
        Optional<ComplementRequest> found = records.hold(reference, person);
        Instant now = Instant.now();
        if (found.isEmpty() || !now.isBefore(found.get().dueAt())) {
            return new ComplementAnswerResult.Gone();
        }
        ComplementRequest asked = found.get();
        Map<Address, JsonNode> answers = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Field field : asked.fields()) {
            switch (ElementReader.read(field.element(), asked.written().getOrDefault(field.address(), ""))) {
                case Reading.Value value -> answers.put(field.address(), value.json());
                case Reading.Wrong wrong -> problems.add(new Problem(field.address(), wrong.mistake()));
                case Reading.Blank blank -> problems.add(new Problem(field.address(), null));
            }
        }
        if (!problems.isEmpty()) {
            return new ComplementAnswerResult.Incomplete(List.copyOf(problems));
        }
        if (answers.isEmpty() && text.isBlank() && !hasFiles(asked)) {
            return new ComplementAnswerResult.Nothing();
        }
        CaseId id = asked.caseId();
        values.put(id, answers, Source.of(Source.Kind.PERSON, person.actor()));
        records.settle(id, "answered", InputText.bounded(text.strip()), now);
        clock.goOn(id, now);
        waits.until(id, null);
        events.record(id, CaseEvent.Kind.COMPLEMENT_ANSWERED);
        return new ComplementAnswerResult.Answered();
    }

    private boolean hasFiles(ComplementRequest asked) {
        return attachments.of(asked.caseId()).stream()
                .anyMatch(one -> one.address().equals(FilesAskedFor.ADDRESS));
    }
}
