package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseAccess;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;
import org.guichetunique.procedures.model.Candidates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps that running cases ask of their owners. A step of somebody else's case is the same as one that does not
 * exist. What is typed stays with the step until it is handed in: the procedure sees all of it or nothing.
 */
@RolesAllowed("CITIZEN")
@Component
public class ApplicantTasks {

    private static final int MOST_AT_ONCE = 20;

    private static final String OPEN = """
            select t.id, t.case_id, c.service, t.activity, t.form, t.created_at, t.due_at
              from task t join published.case_file c on c.id = t.case_id
             where c.owner = :owner and t.state = 'open' and t.candidate = :applicant
            """ + CaseAccess.TO_CASES;

    private final JdbcClient database;
    private final WrittenAnswers written;
    private final Catalogue catalogue;
    private final CaseValues values;
    private final TaskEngine engine;

    public ApplicantTasks(JdbcClient database, Catalogue catalogue, CaseValues values, TaskEngine engine) {
        this.database = database;
        this.written = new WrittenAnswers(database);
        this.catalogue = catalogue;
        this.values = values;
        this.engine = engine;
    }

    /** What a case asks of its owner now, the oldest first; nothing where the case is not the person's. */
    public List<ApplicantTask> open(Reference reference, Person person) {
        return CaseAccess.of(
                        person,
                        database.sql(OPEN + " and c.reference = :reference order by t.created_at, t.id limit :most"))
                .param("applicant", Candidates.APPLICANT)
                .param("reference", reference.value())
                .param("most", MOST_AT_ONCE)
                .query(this::read)
                .list();
    }

    /** What the person has written in a step so far, wrong answers too. */
    public Map<Address, String> written(ApplicantTask task, Person person) {
        return find(task.id(), person, "").map(this::written).orElse(Map.of());
    }

    /**
     * Keeps an answer as it was typed, and says what it was understood to be; empty where the step is asked no more.
     *
     * @throws IllegalArgumentException where the step's form does not ask for the address
     */
    @Transactional
    public Optional<Reading> answer(String id, Address address, String typed, Person person) {
        Optional<ApplicantTask> found = find(id, person, " for share of t");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Field field = found.get()
                .form()
                .field(address)
                .orElseThrow(() -> new IllegalArgumentException("The form does not ask for " + address));
        written.keep(id, address, typed);
        return Optional.of(ElementReader.read(field.element(), typed));
    }

    /** What became of an attempt to hand in a step of the applicant. */
    public sealed interface HandInResult {

        record Done() implements HandInResult {}

        /** Nothing was handed in: the form is not complete. */
        record Incomplete(List<Problem> problems) implements HandInResult {}

        /** Handed in by an earlier click, or the time for it has run out. */
        record Gone() implements HandInResult {}
    }

    /** Hands a step in, once however often it is called, and lets the procedure go on. */
    @Transactional
    public HandInResult handIn(String id, Person person) {
        Optional<ApplicantTask> found = find(id, person, " for no key update of t");
        if (found.isEmpty()) {
            return new HandInResult.Gone();
        }
        ApplicantTask task = found.get();
        Answers answers = Answers.of(task.form(), written(task));
        if (!answers.problems().isEmpty()) {
            return new HandInResult.Incomplete(answers.problems());
        }
        values.put(task.caseId(), answers.values(), Source.of(Source.Kind.PERSON, person.actor()));
        engine.complete(id);
        return new HandInResult.Done();
    }

    /** What was handed in when the procedure asked for it before stands in a step that comes back, until it is changed. */
    private Map<Address, String> written(ApplicantTask task) {
        Map<Address, String> typed = new HashMap<>();
        if (wasAskedBefore(task)) {
            Map<Address, KnownValue> known = values.of(task.caseId());
            task.form()
                    .fields()
                    .map(field -> known.get(field.address()))
                    .filter(value -> value != null && value.source().kind() == Source.Kind.PERSON)
                    .forEach(value -> {
                        if (value.value() != null) {
                            typed.put(value.address(), value.value().asString());
                        }
                    });
        }
        typed.putAll(written.of(task.id()));
        return typed;
    }

    private boolean wasAskedBefore(ApplicantTask task) {
        return database.sql("""
                        select exists (select 1 from task
                                        where case_id = :case and activity = :activity and state = 'completed')
                        """)
                .param("case", task.caseId().value())
                .param("activity", task.activity())
                .query(Boolean.class)
                .single();
    }

    /** @param hold what nobody else may do with the task before the caller's transaction ends */
    private Optional<ApplicantTask> find(String id, Person person, String hold) {
        return CaseAccess.of(person, database.sql(OPEN + " and t.id = :id" + hold))
                .param("applicant", Candidates.APPLICANT)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    private ApplicantTask read(ResultSet row, int number) throws SQLException {
        PublicService service = catalogue.require(row.getString("service"));
        Form form = service.questions().forms().get(row.getString("form"));
        if (form == null) {
            throw new IllegalStateException("No form " + row.getString("form") + " in " + service.key());
        }
        return new ApplicantTask(
                row.getString("id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                service,
                row.getString("activity"),
                form,
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant());
    }
}
