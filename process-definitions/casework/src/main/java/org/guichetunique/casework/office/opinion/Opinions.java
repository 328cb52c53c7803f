package org.guichetunique.casework.office.opinion;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Typed;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Reach;
import org.guichetunique.casework.office.task.Readings;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.casework.office.task.Waits;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opinions between authorities. An opinion that another authority is asked for is the same as one that does not exist.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Opinions {

    public static final int LONGEST_QUESTION = 2000;
    public static final int LONGEST_TEXT = 4000;
    public static final int LONGEST_WEIGHING = 2000;
    private static final int PAGE = 25;
    private static final int MOST_IN_A_CASE = 50;

    static final String COLUMNS = """
            select o.*, c.reference, c.service, t.activity
              from opinion o join case_file c on c.id = o.case_id left join task t on t.id = o.task_id
            """;

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final CaseFiles files;
    private final CaseValues values;
    private final Tasks tasks;
    private final Readings readings;
    private final Waits waits;
    private final Reach reach;

    public Opinions(
            JdbcClient database,
            Catalogue catalogue,
            CaseFiles files,
            CaseValues values,
            Tasks tasks,
            Readings readings,
            Waits waits,
            Reach reach) {
        this.database = database;
        this.catalogue = catalogue;
        this.files = files;
        this.values = values;
        this.tasks = tasks;
        this.readings = readings;
        this.waits = waits;
        this.reach = reach;
    }

    /** Asks another authority that takes part in the procedure, in a case whose task the officer takes with it. */
    @Transactional
    public Consulting ask(String taskId, String authority, String question, Officer officer) {
        String asked = Typed.bounded(question.strip());
        if (asked.isEmpty() || question.length() > LONGEST_QUESTION) {
            return new Consulting.Unclear();
        }
        Optional<OfficerTask> task = tasks.find(taskId, officer);
        if (task.isEmpty() || !files.holdsAsGoingOn(task.get().caseId())) {
            return new Consulting.Gone();
        }
        PublicService service = catalogue.require(task.get().service());
        if (authority.equals(officer.authority())
                || service.participants().stream().noneMatch(one -> one.code().equals(authority))) {
            return new Consulting.NotConcerned();
        }
        return switch (tasks.claim(taskId, officer)) {
            case Claim.Yours yours -> insert(task.get().caseId(), service, authority, asked, officer);
            case Claim.TakenBy other -> new Consulting.TakenBy(other.name());
            default -> new Consulting.Gone();
        };
    }

    private Consulting insert(CaseId id, PublicService service, String authority, String question, Officer officer) {
        var calendar = service.calendar();
        var rule = service.consultation();
        Instant now = Instant.now();
        Instant due = calendar.endOf(calendar.onWorkingDay(rule.within().lastDay(calendar.dayOf(now), calendar)));
        Instant reminds = calendar.endOf(rule.reminder().lastDay(calendar.dayOf(now), calendar));
        boolean inserted = database.sql("""
                        insert into opinion (case_id, asked_by, asker, asker_name, authority, question, lateness, asked_at,
                                             reminds_at, due_at, state)
                        values (:case, :by, :asker, :name, :authority, :question, :lateness, :now, :reminds, :due, 'asked')
                        on conflict (case_id, authority) where state in ('asked', 'escalated') do nothing
                        """)
                        .param("case", id.value())
                        .param("by", officer.authority())
                        .param("asker", officer.subject())
                        .param("name", officer.name())
                        .param("authority", authority)
                        .param("question", question)
                        .param("lateness", rule.otherwise().name().toLowerCase(Locale.ROOT))
                        .param("now", Timestamp.from(now))
                        .param("reminds", Timestamp.from(reminds))
                        .param("due", Timestamp.from(due))
                        .update()
                == 1;
        if (!inserted) {
            return new Consulting.AskedBefore();
        }
        waits.until(id, due);
        return new Consulting.Asked(due);
    }

    /** All opinions of a task's case, in the order of asking, for the authority that holds the task. */
    public List<Opinion> of(OfficerTask task, Officer officer) {
        return tasks.find(task.id(), officer)
                .map(found -> database.sql(COLUMNS + " where o.case_id = :case order by o.asked_at, o.id limit :most")
                        .param("case", found.caseId().value())
                        .param("most", MOST_IN_A_CASE)
                        .query(Opinions::read)
                        .list())
                .orElse(List.of());
    }

    /**
     * What officers of others ask the officer's authority for, most urgent first; what was escalated, to its supervisor
     * alone. What a procedure asks for is a task in the worklist.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Opinion> waiting(Officer officer, @Nullable Opinion after) {
        return database.sql(COLUMNS + """
                         where o.authority = :authority and o.subject is null and o.state in ('asked', 'escalated')
                           and (o.state = 'asked' or :supervisor) and c.state = 'open'
                           and (:due::timestamptz is null or (o.due_at, o.id) > (:due, :id::uuid))
                         order by o.due_at, o.id limit :page
                        """)
                .param("authority", officer.authority())
                .param("supervisor", reach.supervises(officer))
                .param("due", after == null ? null : Timestamp.from(after.dueAt()))
                .param("id", after == null ? null : after.id())
                .param("page", PAGE)
                .query(Opinions::read)
                .list();
    }

    /** One that the officer's authority was asked for and has not given; empty where there is none. */
    public Optional<Opinion> waiting(UUID id, Officer officer) {
        return find(id, officer, "").filter(one -> mayGive(one, officer));
    }

    /** How many of those that wait the authority was reminded of, a hundred at most. */
    public int reminded(Officer officer) {
        return database.sql("""
                        select count(*) from (select 1 from opinion o
                                               where o.authority = :authority and o.subject is null
                                                 and (o.state = 'asked' and o.reminded_at is not null
                                                      or o.state = 'escalated' and :supervisor)
                                               limit 100) reminded
                        """)
                .param("authority", officer.authority())
                .param("supervisor", reach.supervises(officer))
                .query(Integer.class)
                .single();
    }

    /**
     * Says what the authority that decides makes of an opinion that is not simply favourable. It may say it otherwise
     * until it decides.
     *
     * @param task the officer's own, in the case of the opinion
     * @param why never empty
     */
    @Transactional
    public Weighed weigh(UUID id, OfficerTask task, boolean followed, String why, Officer officer) {
        String reason = Typed.bounded(why.strip());
        if (reason.isEmpty() || why.length() > LONGEST_WEIGHING) {
            return new Weighed.Unreasoned();
        }
        Optional<OfficerTask> own =
                tasks.find(task.id(), officer).filter(found -> files.holdsAsGoingOn(found.caseId()));
        if (own.isEmpty()) {
            return new Weighed.Gone();
        }
        return switch (tasks.claim(task.id(), officer)) {
            case Claim.Yours yours -> weigh(id, own.get().caseId(), followed, reason, officer);
            case Claim.TakenBy other -> new Weighed.TakenBy(other.name());
            default -> new Weighed.Gone();
        };
    }

    private Weighed weigh(UUID id, CaseId caseId, boolean followed, String why, Officer officer) {
        boolean weighed = database.sql("""
                        update opinion set followed = :followed, weighed = :why, weighed_at = :now, weighed_by = :officer
                         where id = :id and case_id = :case and asked_by = :authority and state = 'given'
                           and answer <> 'favourable'
                        """)
                        .param("followed", followed)
                        .param("why", why)
                        .param("now", Timestamp.from(Instant.now()))
                        .param("officer", officer.subject())
                        .param("id", id)
                        .param("case", caseId.value())
                        .param("authority", officer.authority())
                        .update()
                == 1;
        return weighed ? new Weighed.Kept() : new Weighed.Gone();
    }

    /** Those that may be asked in the case of a task. */
    public List<Authority> others(OfficerTask task, Officer officer) {
        return catalogue.require(task.service()).participants().stream()
                .filter(authority -> !authority.code().equals(officer.authority()))
                .toList();
    }

    /** What is known in the case while the opinion is the officer's to give; that they looked is put on record first. */
    public Map<Address, KnownValue> values(UUID id, Officer officer) {
        Optional<Opinion> found = find(id, officer, "").filter(one -> mayGive(one, officer));
        if (found.isEmpty() || !(files.require(found.get().caseId()) instanceof CaseFile.Open)) {
            return Map.of();
        }
        Opinion opinion = found.get();
        readings.opened(id.toString(), opinion.caseId(), opinion.service(), "opinion", officer);
        return values.of(opinion.caseId());
    }

    /** @param text why; may be empty for a favourable opinion */
    @Transactional
    public Opining give(UUID id, Opinion.Answer answer, String text, Officer officer) {
        String why = Typed.bounded(text.strip());
        if (why.isEmpty() && answer != Opinion.Answer.FAVOURABLE || text.length() > LONGEST_TEXT) {
            return new Opining.Unreasoned();
        }
        Optional<Opinion> found = find(id, officer, " for update of o");
        if (found.isEmpty() || !files.holdsAsGoingOn(found.get().caseId())) {
            return new Opining.Gone();
        }
        Opinion opinion = found.get();
        Instant now = Instant.now();
        return switch (opinion.state()) {
            case ASKED -> keep(opinion, answer, why, officer, now);
            case ESCALATED ->
                reach.supervises(officer) ? keep(opinion, answer, why, officer, now) : new Opining.Escalated();
            case DEEMED -> {
                if (opinion.answeredAt() == null) {
                    write(opinion, "deemed", Opinion.Answer.FAVOURABLE, why, officer, true, now);
                }
                yield new Opining.TooLate();
            }
            case GIVEN, VOID -> new Opining.Gone();
        };
    }

    private Opining keep(Opinion opinion, Opinion.Answer answer, String why, Officer officer, Instant now) {
        boolean late = !now.isBefore(opinion.dueAt());
        write(opinion, "given", answer, why, officer, late, now);
        return new Opining.Given(late);
    }

    private void write(
            Opinion opinion,
            String state,
            Opinion.Answer answer,
            String why,
            Officer officer,
            boolean late,
            Instant now) {
        database.sql("""
                        update opinion set state = :state, answer = :answer, text = :text, giver = :giver,
                               giver_name = :name, answered_at = :now, late = :late where id = :id
                        """)
                .param("state", state)
                .param("answer", answer.name().toLowerCase(Locale.ROOT))
                .param("text", why)
                .param("giver", officer.subject())
                .param("name", officer.name())
                .param("now", Timestamp.from(now))
                .param("late", late)
                .param("id", opinion.id())
                .update();
        if (!isAnyWaitedFor(opinion.caseId())) {
            waits.until(opinion.caseId(), null);
        }
    }

    private boolean isAnyWaitedFor(CaseId id) {
        return database.sql("""
                        select exists (select 1 from opinion where case_id = :case and state in ('asked', 'escalated'))
                            or exists (select 1 from complement where case_id = :case and state = 'asked')
                        """).param("case", id.value()).query(Boolean.class).single();
    }

    private boolean mayGive(Opinion opinion, Officer officer) {
        return opinion.state() == Opinion.State.ASKED
                || opinion.state() == Opinion.State.ESCALATED && reach.supervises(officer);
    }

    private Optional<Opinion> find(UUID id, Officer officer, String hold) {
        return database.sql(COLUMNS + " where o.id = :id and o.authority = :authority and o.subject is null" + hold)
                .param("id", id)
                .param("authority", officer.authority())
                .query(Opinions::read)
                .optional();
    }

    static Opinion read(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        return new Opinion(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getString("asked_by"),
                row.getString("authority"),
                row.getString("question"),
                row.getString("activity"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "reminded_at"),
                Opinion.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                answer == null ? null : Opinion.Answer.valueOf(answer.toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getString("giver_name"),
                instant(row, "answered_at"),
                row.getBoolean("late"),
                row.getObject("followed", Boolean.class),
                row.getString("weighed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
