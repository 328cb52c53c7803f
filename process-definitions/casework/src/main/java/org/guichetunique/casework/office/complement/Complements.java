package org.guichetunique.casework.office.complement;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Rights;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.Typed;
import org.guichetunique.casework.casefile.attachment.AttachmentRecords;
import org.guichetunique.casework.casefile.attachment.FilesAskedFor;
import org.guichetunique.casework.casefile.clock.CaseTimers;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.clock.LegalClock;
import org.guichetunique.casework.casefile.event.CaseEvent.Kind;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.casework.office.task.Waits;
import org.guichetunique.casework.request.Submission.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Complements: an officer asks once for what is missing (law 55-19, article 9), the legal clock stands still, and the
 * procedure waits where it is, at the officer's task. Whoever has no right to a case is told what they would be told if
 * there were none.
 */
@Component
public class Complements {

    /** What can be missing, by the keys of the texts that say so. */
    public static final List<String> REASONS = List.of(
            "document-missing",
            "document-unreadable",
            "document-expired",
            "information-missing",
            "information-contradicts",
            "other");

    /** Those that a file answers. */
    public static final List<String> ON_PAPER = List.of("document-missing", "document-unreadable", "document-expired");

    /** Characters that a note or an answer may have. */
    public static final int LONGEST = 2000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            "select m.*, c.service from complement m join case_file c on c.id = m.case_id";

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final CaseValues values;
    private final Tasks tasks;
    private final Clocks clocks;
    private final CaseTimers timers;
    private final CaseEvents events;
    private final AttachmentRecords attachments;
    private final Waits waits;

    public Complements(
            JdbcClient database,
            Catalogue catalogue,
            CaseValues values,
            Tasks tasks,
            Clocks clocks,
            CaseTimers timers,
            CaseEvents events,
            AttachmentRecords attachments,
            Waits waits) {
        this.database = database;
        this.catalogue = catalogue;
        this.values = values;
        this.tasks = tasks;
        this.clocks = clocks;
        this.timers = timers;
        this.events = events;
        this.attachments = attachments;
        this.waits = waits;
    }

    /** What has been asked in the case of a task; empty where nothing has. */
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    public Optional<ComplementRequest> find(OfficerTask task, Officer officer) {
        return tasks.find(task.id(), officer)
                .flatMap(found -> database.sql(COLUMNS + " where m.case_id = :case")
                        .param("case", found.caseId().value())
                        .query(this::read)
                        .optional());
    }

    /**
     * Asks the applicant, once in a case, and stops the legal clock.
     *
     * @param reasons of {@link #REASONS}; others are left out
     * @param addresses of the service's form; others are left out
     */
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    @Transactional
    public Asking ask(String taskId, Officer officer, List<String> reasons, String note, List<Address> addresses) {
        List<String> known = REASONS.stream().filter(reasons::contains).toList();
        if (known.isEmpty() && note.isBlank()) {
            return new Asking.Nothing();
        }
        if (note.length() > LONGEST) {
            return new Asking.TooLong(LONGEST);
        }
        switch (tasks.claim(taskId, officer)) {
            case Claim.TakenBy other -> {
                return new Asking.TakenBy(other.name());
            }
            case Claim.NeedsAnother another -> {
                return new Asking.Gone();
            }
            case Claim.Gone gone -> {
                return new Asking.Gone();
            }
            case Claim.Yours yours -> {
                // Goes on below.
            }
        }
        Optional<OfficerTask> task = tasks.find(taskId, officer);
        Optional<LegalClock> running = task.flatMap(found -> clocks.hold(found.caseId()));
        if (task.isEmpty() || running.isEmpty()) {
            return new Asking.Gone();
        }
        PublicService service = catalogue.require(task.get().service());
        Instant now = Instant.now();
        var calendar = service.calendar();
        Instant due = calendar.endOf(
                calendar.onWorkingDay(service.complement().within().lastDay(calendar.dayOf(now), calendar)));
        List<String> asked = addresses.stream()
                .filter(address -> service.form().field(address).isPresent())
                .map(Address::toString)
                .distinct()
                .toList();
        CaseId id = task.get().caseId();
        if (!insert(id, officer, known, Typed.bounded(note.strip()), asked, now, due)) {
            return new Asking.AskedBefore();
        }
        if (running.get().mayPause() && now.isBefore(running.get().endsAt())) {
            keep(id, running.get().paused(now, due), now);
        }
        waits.until(id, due);
        events.record(id, Kind.COMPLEMENT_REQUESTED);
        return new Asking.Asked(due);
    }

    /** What the person has been asked in a case of theirs; empty where nothing has, or where the case is not theirs. */
    @RolesAllowed("CITIZEN")
    public Optional<ComplementRequest> find(Reference reference, Person person) {
        return find(reference, person, "");
    }

    /**
     * Keeps what was typed, right or wrong, until it is sent.
     *
     * @return what it was understood to be; empty where it is asked no more
     */
    @RolesAllowed("CITIZEN")
    @Transactional
    public Optional<Reading> write(Reference reference, Address address, String typed, Person person) {
        return find(reference, person, " and m.state = 'asked' for update of m")
                .flatMap(found -> found.fields().stream()
                        .filter(field -> field.address().equals(address))
                        .findFirst()
                        .map(field -> {
                            database.sql("""
                                    update complement
                                       set written = written || jsonb_build_object(:address::text, :typed::text)
                                     where case_id = :case
                                    """)
                                    .param("address", address.toString())
                                    // What the database cannot take is wrong in any case.
                                    .param("typed", Typed.bounded(typed))
                                    .param("case", found.caseId().value())
                                    .update();
                            return ElementReader.read(field.element(), typed);
                        }));
    }

    /** Keeps the text that is being written, until it is sent; does nothing where it is asked no more. */
    @RolesAllowed("CITIZEN")
    @Transactional
    public void draft(Reference reference, String text, Person person) {
        find(reference, person, " and m.state = 'asked' for update of m")
                .ifPresent(found -> database.sql("update complement set answer = :text where case_id = :case")
                        .param("text", Typed.bounded(text))
                        .param("case", found.caseId().value())
                        .update());
    }

    /** Sends the answer, once however often it is called, and lets the legal clock go on. */
    @RolesAllowed("CITIZEN")
    @Transactional
    public Answering answer(Reference reference, String text, Person person) {
        if (text.length() > LONGEST) {
            return new Answering.TooLong(LONGEST);
        }
        Optional<ComplementRequest> found = find(reference, person, " and m.state = 'asked' for update of m");
        Instant now = Instant.now();
        if (found.isEmpty() || !now.isBefore(found.get().dueAt())) {
            return new Answering.Gone();
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
            return new Answering.Incomplete(List.copyOf(problems));
        }
        if (answers.isEmpty() && text.isBlank() && !hasFiles(asked)) {
            return new Answering.Nothing();
        }
        CaseId id = asked.caseId();
        values.put(id, answers, Source.of(Source.Kind.PERSON, person.actor()));
        settle(id, "answered", Typed.bounded(text.strip()), now);
        clocks.hold(id).ifPresent(clock -> {
            if (clock.isPaused(now)) {
                keep(id, clock.resumed(now), now);
            }
        });
        waits.until(id, null);
        events.record(id, Kind.COMPLEMENT_ANSWERED);
        return new Answering.Answered();
    }

    private boolean hasFiles(ComplementRequest asked) {
        return attachments.of(asked.caseId()).stream()
                .anyMatch(one -> one.address().equals(FilesAskedFor.ADDRESS));
    }

    private void keep(CaseId id, LegalClock clock, Instant now) {
        clocks.set(id, clock, now);
        timers.move(id, clock.warnsAt(), clock.endsAt());
    }

    private void settle(CaseId id, String state, String answer, Instant now) {
        database.sql("""
                        update complement set state = :state, answer = :answer, settled_at = :now where case_id = :case
                        """)
                .param("state", state)
                .param("answer", answer)
                .param("now", Timestamp.from(now))
                .param("case", id.value())
                .update();
    }

    private boolean insert(
            CaseId id,
            Officer officer,
            List<String> reasons,
            String note,
            List<String> addresses,
            Instant now,
            Instant due) {
        return database.sql("""
                        insert into complement (case_id, officer, officer_name, authority, reasons, note, addresses,
                                                asked_at, due_at, state)
                        values (:case, :officer, :name, :authority, :reasons, :note, :addresses, :now, :due, 'asked')
                        on conflict (case_id) do nothing
                        """)
                        .param("case", id.value())
                        .param("officer", officer.subject())
                        .param("name", officer.name())
                        .param("authority", officer.authority())
                        .param("reasons", reasons.toArray(String[]::new))
                        .param("note", note)
                        .param("addresses", addresses.toArray(String[]::new))
                        .param("now", Timestamp.from(now))
                        .param("due", Timestamp.from(due))
                        .update()
                == 1;
    }

    private Optional<ComplementRequest> find(Reference reference, Person person, String more) {
        return Rights.of(
                        person,
                        database.sql(COLUMNS + " where c.reference = :reference and c.owner = :owner" + Rights.TO_CASES
                                + more))
                .param("reference", reference.value())
                .query(this::read)
                .optional();
    }

    private ComplementRequest read(ResultSet row, int number) throws SQLException {
        PublicService service = catalogue.require(row.getString("service"));
        Map<Address, String> written = new HashMap<>();
        JSON.readTree(row.getString("written"))
                .properties()
                .forEach(entry ->
                        written.put(Address.of(entry.getKey()), entry.getValue().asString()));
        return new ComplementRequest(
                new CaseId(row.getObject("case_id", UUID.class)),
                service,
                row.getString("authority"),
                texts(row.getArray("reasons")),
                row.getString("note"),
                texts(row.getArray("addresses")).stream()
                        .flatMap(address -> service.form().field(Address.of(address)).stream())
                        .toList(),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                ComplementRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("answer"),
                written);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
