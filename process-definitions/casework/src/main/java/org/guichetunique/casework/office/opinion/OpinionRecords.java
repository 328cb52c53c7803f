package org.guichetunique.casework.office.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.procedures.catalogue.Consultation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What authorities ask one another, as it is kept. */
@Component
public final class OpinionRecords {

    private static final int PAGE = 25;
    private static final int MOST_IN_A_CASE = 50;

    private static final String COLUMNS = """
            select o.*, c.reference, c.service, t.activity
              from opinion o join published.case_file c on c.id = o.case_id left join published.task t on t.id = o.task_id
            """;

    private final JdbcClient database;

    OpinionRecords(JdbcClient database) {
        this.database = database;
    }

    /** @param reminds when the authority that is asked is reminded */
    record Times(Instant asked, Instant reminds, Instant due) {}

    /** @return the number of the opinion; empty where this authority has been asked and has not answered yet */
    Optional<UUID> ask(
            CaseId id,
            Officer officer,
            String authority,
            String question,
            Consultation.Otherwise lateness,
            Times times) {
        return database.sql("""
                        insert into opinion (case_id, asked_by, asker, asker_name, authority, question, lateness, asked_at,
                                             reminds_at, due_at, state)
                        values (:case, :by, :asker, :name, :authority, :question, :lateness, :now, :reminds, :due, 'asked')
                        on conflict (case_id, authority) where state in ('asked', 'escalated') do nothing
                        returning id
                        """)
                .param("case", id.value())
                .param("by", officer.authority())
                .param("asker", officer.subject())
                .param("name", officer.name())
                .param("authority", authority)
                .param("question", question)
                .param("lateness", lateness.name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(times.asked()))
                .param("reminds", Timestamp.from(times.reminds()))
                .param("due", Timestamp.from(times.due()))
                .query(UUID.class)
                .optional();
    }

    /** @return false where it waits no more, or was reminded of since that moment */
    boolean remind(UUID id, CaseId caseId, Officer officer, Instant since, Instant now) {
        return database.sql("""
                        update opinion set reminded_at = :now
                         where id = :id and case_id = :case and asked_by = :authority and subject is null
                           and state in ('asked', 'escalated') and coalesce(reminded_at, asked_at) < :since
                        """)
                        .param("now", Timestamp.from(now))
                        .param("since", Timestamp.from(since))
                        .param("id", id)
                        .param("case", caseId.value())
                        .param("authority", officer.authority())
                        .update()
                == 1;
    }

    /** Whether an opinion that an officer asked for is still waited for. */
    boolean isWaitedFor(UUID id, CaseId caseId, Officer officer) {
        return database.sql("""
                        select exists (select 1 from opinion
                                        where id = :id and case_id = :case and asked_by = :authority and subject is null
                                          and state in ('asked', 'escalated'))
                        """)
                .param("id", id)
                .param("case", caseId.value())
                .param("authority", officer.authority())
                .query(Boolean.class)
                .single();
    }

    boolean revoke(UUID id, CaseId caseId, Officer officer) {
        return database.sql("""
                        update opinion set state = 'revoked', revoked_by_name = :name, due_at = least(due_at, now())
                         where id = :id and case_id = :case and asked_by = :authority and subject is null
                           and state in ('asked', 'escalated')
                        """)
                        .param("name", officer.name())
                        .param("id", id)
                        .param("case", caseId.value())
                        .param("authority", officer.authority())
                        .update()
                == 1;
    }

    /** All that were asked in a case, in that order. */
    public List<Opinion> of(CaseId id) {
        return database.sql(COLUMNS + " where o.case_id = :case order by o.asked_at, o.id limit :most")
                .param("case", id.value())
                .param("most", MOST_IN_A_CASE)
                .query(OpinionRecords::read)
                .list();
    }

    List<Opinion> waiting(String authority, boolean supervisor, @Nullable Opinion after) {
        return database.sql(COLUMNS + """
                         where o.authority = :authority and o.subject is null and o.state in ('asked', 'escalated')
                           and (o.state = 'asked' or :supervisor) and c.state = 'open'
                           and (:due::timestamptz is null or (o.due_at, o.id) > (:due, :id::uuid))
                         order by o.due_at, o.id limit :page
                        """)
                .param("authority", authority)
                .param("supervisor", supervisor)
                .param("due", after == null ? null : Timestamp.from(after.dueAt()))
                .param("id", after == null ? null : after.id())
                .param("page", PAGE)
                .query(OpinionRecords::read)
                .list();
    }

    int reminded(String authority, boolean supervisor) {
        return database.sql("""
                        select count(*) from (select 1 from opinion o
                                               where o.authority = :authority and o.subject is null
                                                 and (o.state = 'asked' and o.reminded_at is not null
                                                      or o.state = 'escalated' and :supervisor)
                                               limit 100) reminded
                        """)
                .param("authority", authority)
                .param("supervisor", supervisor)
                .query(Integer.class)
                .single();
    }

    Optional<Opinion> find(UUID id, String authority) {
        return find(id, authority, "");
    }

    /** One that nobody else changes before the caller's transaction ends. */
    Optional<Opinion> hold(UUID id, String authority) {
        return find(id, authority, " for no key update of o");
    }

    boolean weigh(UUID id, CaseId caseId, boolean followed, String why, Officer officer) {
        return database.sql("""
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
    }

    void answer(UUID id, String state, Opinion.Answer answer, String why, Officer officer, boolean late, Instant now) {
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
                .param("id", id)
                .update();
    }

    boolean isAnyWaitedFor(CaseId id) {
        return database.sql("""
                        select exists (select 1 from opinion where case_id = :case and state in ('asked', 'escalated'))
                            or exists (select 1 from published.complement where case_id = :case and state = 'asked')
                        """).param("case", id.value()).query(Boolean.class).single();
    }

    private Optional<Opinion> find(UUID id, String authority, String hold) {
        return database.sql(COLUMNS + " where o.id = :id and o.authority = :authority and o.subject is null" + hold)
                .param("id", id)
                .param("authority", authority)
                .query(OpinionRecords::read)
                .optional();
    }

    private static Opinion read(ResultSet row, int number) throws SQLException {
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
