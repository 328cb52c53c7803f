package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who did what about whose work. It is only added to. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class OfficeAuditLog {

    public static final int PAGE = 20;

    private final JdbcClient database;
    private final OfficerPermissions reach;

    public OfficeAuditLog(JdbcClient database, OfficerPermissions reach) {
        this.database = database;
        this.reach = reach;
    }

    /** Somebody, by opaque identifier and name. */
    public record Who(String subject, String name) {

        public static Who of(Officer officer) {
            return new Who(officer.subject(), officer.name());
        }
    }

    /** In the caller's transaction, of days. */
    public void record(
            OfficeAct.Kind kind, Officer actor, Who about, @Nullable Who other, LocalDate from, LocalDate to) {
        insert(kind, actor, about, other, null, null, from, to, null);
    }

    /** Of files that changed hands. */
    void record(OfficeAct.Kind kind, Officer actor, @Nullable Who about, @Nullable Who other, int tasks) {
        insert(kind, actor, about, other, null, null, null, null, tasks);
    }

    /** Of one file. */
    void record(OfficeAct.Kind kind, Officer actor, OfficerTask task, @Nullable Who about, @Nullable Who other) {
        insert(kind, actor, about, other, task.id(), task.caseId().value(), null, null, null);
    }

    /** Of one file, where the officer does it in the place of who has it; does nothing where it is their own. */
    void inPlace(OfficeAct.Kind kind, Officer actor, OfficerTask task) {
        String holder = task.assignee();
        String name = task.assigneeName();
        if (holder != null && name != null && !holder.equals(actor.subject())) {
            record(kind, actor, task, new Who(holder, name), null);
        }
    }

    private void insert(
            OfficeAct.Kind kind,
            Officer actor,
            @Nullable Who about,
            @Nullable Who other,
            @Nullable String task,
            @Nullable UUID caseId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer tasks) {
        database.sql("""
                        insert into office_act (authority, unit, actor, actor_name, kind, about, about_name, other,
                                                other_name, task_id, case_id, from_day, to_day, tasks)
                        values (:authority, :unit, :actor, :name, :kind, :about, :aboutName, :other,
                                :otherName, :task, :case, :from, :to, :tasks)
                        """)
                .param("authority", actor.authority())
                .param("unit", actor.unit())
                .param("actor", actor.subject())
                .param("name", actor.name())
                .param("kind", word(kind))
                .param("about", about == null ? null : about.subject())
                .param("aboutName", about == null ? null : about.name())
                .param("other", other == null ? null : other.subject())
                .param("otherName", other == null ? null : other.name())
                .param("task", task)
                .param("case", caseId)
                .param("from", from)
                .param("to", to)
                .param("tasks", tasks)
                .update();
    }

    /**
     * What was done in the supervisor's unit, the latest first, twenty at a time.
     *
     * @param before the last one of the page before; null for the first page
     */
    public List<OfficeAct> of(Officer supervisor, @Nullable OfficeAct before) {
        if (!reach.supervises(supervisor)) {
            return List.of();
        }
        return database.sql("""
                        select a.*, c.reference from office_act a left join published.case_file c on c.id = a.case_id
                         where a.authority = :authority and (:unit::text is null or a.unit = :unit)
                           and (:before::bigint is null or a.id < :before)
                         order by a.id desc limit :page
                        """)
                .param("authority", supervisor.authority())
                .param("unit", supervisor.unit())
                .param("before", before == null ? null : before.id())
                .param("page", PAGE)
                .query(OfficeAuditLog::read)
                .list();
    }

    private static String word(OfficeAct.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static OfficeAct read(ResultSet row, int number) throws SQLException {
        Date from = row.getDate("from_day");
        Date to = row.getDate("to_day");
        int tasks = row.getInt("tasks");
        Integer counted = row.wasNull() ? null : Integer.valueOf(tasks);
        return new OfficeAct(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                OfficeAct.Kind.valueOf(
                        row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("about_name"),
                row.getString("other_name"),
                row.getString("reference"),
                from == null ? null : from.toLocalDate(),
                to == null ? null : to.toLocalDate(),
                counted);
    }
}
