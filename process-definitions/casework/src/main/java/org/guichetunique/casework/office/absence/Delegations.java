package org.guichetunique.casework.office.absence;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficeAct;
import org.guichetunique.casework.office.task.OfficeAuditLog;
import org.guichetunique.casework.office.task.OfficeAuditLog.Who;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.casework.office.task.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervisors who give the supervising of their unit to an officer for some days. Whoever has it sees what a supervisor
 * sees, in their own unit, and does what a supervisor does, but passes it on to nobody. It ends with its days, and with
 * the right of whoever gave it.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Delegations {

    /** Of a unit, that are not over. */
    public static final int MOST = 50;

    private final JdbcClient database;
    private final Officers officers;
    private final OfficeAuditLog acts;
    private final Zones zones;
    private final Clock clock;

    public Delegations(JdbcClient database, Officers officers, OfficeAuditLog acts, Zones zones, Clock clock) {
        this.database = database;
        this.officers = officers;
        this.acts = acts;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Gives the supervising to a colleague.
     *
     * @param subject opaque identifier of somebody of the supervisor's authority and unit
     * @param from first day, in the zone of the authority
     * @param to last day, a year from today at most
     */
    @Transactional
    public DelegationResult give(String subject, LocalDate from, LocalDate to, Officer supervisor) {
        if (!supervisor.supervisor()) {
            return new DelegationResult.NotYours();
        }
        AbsencePeriod days = new AbsencePeriod(from, to);
        ZoneId zone = zones.of(supervisor.authority());
        AbsencePeriod.Problem problem = days.problem(LocalDate.ofInstant(clock.instant(), zone));
        if (problem != null) {
            return new DelegationResult.WrongDays(problem);
        }
        Optional<Officer> colleague = officers.colleague(subject, supervisor)
                .filter(one -> !one.subject().equals(supervisor.subject()));
        if (colleague.isEmpty()) {
            return new DelegationResult.NotAColleague();
        }
        Officer officer = colleague.get();
        // Whoever supervises must have come here before them: what they give ends with what is known of them.
        officers.seen(supervisor);
        boolean given =
                !officer.supervisor() && insert(officer, days, days.startsAt(zone), days.endsAt(zone), supervisor);
        if (!given) {
            return new DelegationResult.HasIt(officer.name());
        }
        acts.record(OfficeAct.Kind.DELEGATION_GIVEN, supervisor, Who.of(supervisor), Who.of(officer), from, to);
        return new DelegationResult.Given(officer.name());
    }

    private boolean insert(Officer officer, AbsencePeriod days, Instant starts, Instant ends, Officer supervisor) {
        database.sql("select pg_advisory_xact_lock(hashtext(:authority), hashtext('delegation'))")
                .param("authority", supervisor.authority())
                .query((row, number) -> true)
                .single();
        return database.sql("""
                        insert into delegation (authority, unit, giver, giver_name, officer, officer_name, from_day,
                                                to_day, starts_at, ends_at)
                        select :authority, :unit, :giver, :giverName, :officer, :name, :from, :to, :starts, :ends
                         where not exists (select from delegation
                                            where officer = :officer and starts_at < :ends and ends_at > :starts
                                              and ends_at > starts_at)
                           and (select count(*) from delegation
                                 where authority = :authority and unit is not distinct from :unit::text
                                   and ends_at > :now and ends_at > starts_at) < :most
                        """)
                        .param("authority", officer.authority())
                        .param("unit", officer.unit())
                        .param("giver", supervisor.subject())
                        .param("giverName", supervisor.name())
                        .param("officer", officer.subject())
                        .param("name", officer.name())
                        .param("from", days.from())
                        .param("to", days.to())
                        .param("starts", Timestamp.from(starts))
                        .param("ends", Timestamp.from(ends))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /** Those of the supervisor's unit that are not over, in the order of time; nothing for those who do not supervise. */
    public List<Delegation> of(Officer supervisor) {
        if (!officers.supervises(supervisor)) {
            return List.of();
        }
        return database.sql("""
                        select * from delegation
                         where authority = :authority and (:unit::text is null or unit = :unit)
                           and ends_at > :now and ends_at > starts_at
                         order by starts_at, id limit :most
                        """)
                .param("authority", supervisor.authority())
                .param("unit", supervisor.unit())
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query(Delegations::read)
                .list();
    }

    /**
     * Ends a delegation now, or takes it back before it begins.
     *
     * @return whether it was; not where it is over, or not of a supervisor's unit
     */
    @Transactional
    public boolean end(UUID id, Officer supervisor) {
        if (!supervisor.supervisor()) {
            return false;
        }
        Optional<Delegation> found =
                of(supervisor).stream().filter(one -> one.id().equals(id)).findFirst();
        found.ifPresent(one -> {
            database.sql("""
                            update delegation set ends_at = greatest(starts_at, least(ends_at, now())), ended_by = :by
                             where id = :id
                            """).param("id", id).param("by", supervisor.subject()).update();
            acts.record(
                    OfficeAct.Kind.DELEGATION_ENDED,
                    supervisor,
                    new Who(one.giver(), one.giverName()),
                    new Who(one.officer(), one.officerName()),
                    one.from(),
                    one.to());
        });
        return found.isPresent();
    }

    private static Delegation read(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getObject("id", UUID.class),
                row.getString("giver"),
                row.getString("giver_name"),
                row.getString("officer"),
                row.getString("officer_name"),
                row.getDate("from_day").toLocalDate(),
                row.getDate("to_day").toLocalDate(),
                row.getTimestamp("starts_at").toInstant());
    }
}
