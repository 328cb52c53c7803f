package org.guichetunique.casework.office.absence;

import jakarta.annotation.security.RolesAllowed;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officers who are away. Nobody says why. What follows from it, that their tasks are somebody else's to do, is read from
 * the dates at each look ({@link org.guichetunique.casework.office.task.OfficerPermissions}) and ends with them.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Absences {

    /** Of one officer, that are not over. */
    public static final int MOST = 20;

    public static final int PAGE = 25;

    private final AbsenceRecords records;
    private final Officers officers;
    private final OfficeAuditLog acts;
    private final Zones zones;
    private final Clock clock;

    public Absences(JdbcClient database, Officers officers, OfficeAuditLog acts, Zones zones, Clock clock) {
        this.records = new AbsenceRecords(database);
        this.officers = officers;
        this.acts = acts;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * An officer states that they are away, or whoever supervises them does.
     *
     * @param subject opaque identifier of who is away
     * @param from first day, in the zone of the authority
     * @param to last day, a year from today at most
     * @param substitute opaque identifier of a colleague of whoever states it; null for nobody
     */
    @Transactional
    public AbsenceResult state(String subject, LocalDate from, LocalDate to, @Nullable String substitute, Officer by) {
        AbsencePeriod days = new AbsencePeriod(from, to);
        ZoneId zone = zones.of(by.authority());
        AbsencePeriod.Problem problem = days.problem(LocalDate.ofInstant(clock.instant(), zone));
        if (problem != null) {
            return new AbsenceResult.WrongDays(problem);
        }
        Optional<Officer> away = whose(subject, by);
        if (away.isEmpty()) {
            return new AbsenceResult.NotYours();
        }
        if (subject.equals(substitute)) {
            return new AbsenceResult.OneSelf();
        }
        Officer standsIn =
                substitute == null ? null : officers.colleague(substitute, by).orElse(null);
        if (substitute != null && standsIn == null) {
            return new AbsenceResult.NotAColleague();
        }
        return keep(away.get(), days, standsIn, by, days.startsAt(zone), days.endsAt(zone));
    }

    private AbsenceResult keep(
            Officer away, AbsencePeriod days, @Nullable Officer standsIn, Officer by, Instant starts, Instant ends) {
        records.hold(by.authority());
        List<Absence> same = records.of(away.subject(), starts, ends, 1);
        if (!same.isEmpty()) {
            return new AbsenceResult.Overlaps(
                    same.getFirst().from(), same.getFirst().to());
        }
        if (of(away).size() >= MOST) {
            return new AbsenceResult.TooMany();
        }
        if (standsIn != null && records.leadsTo(away.subject(), standsIn.subject(), starts, ends)) {
            return new AbsenceResult.Loop(standsIn.name());
        }
        records.insert(away, days, starts, ends, standsIn, by);
        acts.record(
                OfficeAct.Kind.ABSENCE_STATED,
                by,
                Who.of(away),
                standsIn == null ? null : Who.of(standsIn),
                days.from(),
                days.to());
        return new AbsenceResult.Stated(
                standsIn == null ? List.of() : records.of(standsIn.subject(), starts, ends, MOST),
                records.counting(away.subject(), starts, ends, MOST));
    }

    /** Themself, or one whom they supervise. */
    private Optional<Officer> whose(String subject, Officer by) {
        if (subject.equals(by.subject())) {
            return Optional.of(by);
        }
        return officers.supervises(by) ? officers.colleague(subject, by) : Optional.empty();
    }

    /** Those of an officer that are not over, in the order of time. */
    public List<Absence> of(Officer officer) {
        return records.of(officer.subject(), clock.instant(), Instant.parse("9999-01-01T00:00:00Z"), MOST);
    }

    /** Those that are running, and in which the officer stands in, unless they are away themself. */
    public List<Absence> stoodInBy(Officer officer) {
        Instant now = clock.instant();
        return records.of(officer.subject(), now, now.plusMillis(1), 1).isEmpty()
                ? records.counting(officer.subject(), now, now.plusMillis(1), MOST)
                : List.of();
    }

    /**
     * Those of the unit that are not over, in the order of time, a page at a time; nothing for those who do not supervise.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Absence> ofUnit(Officer supervisor, @Nullable Absence after) {
        return officers.supervises(supervisor) ? records.ofUnit(supervisor, clock.instant(), after, PAGE) : List.of();
    }

    /**
     * Ends an absence now, or takes it back before it begins.
     *
     * @return whether it was; not where it is over, or somebody else's
     */
    @Transactional
    public boolean end(UUID id, Officer by) {
        return records.find(id, by.authority(), clock.instant())
                .filter(absence -> whose(absence.officer(), by).isPresent())
                .map(absence -> {
                    records.end(id, by);
                    acts.record(
                            OfficeAct.Kind.ABSENCE_ENDED,
                            by,
                            new Who(absence.officer(), absence.officerName()),
                            null,
                            absence.from(),
                            absence.to());
                    return true;
                })
                .orElse(false);
    }

    /** The day that it is where the officer works. */
    public LocalDate today(Officer officer) {
        return LocalDate.ofInstant(clock.instant(), zones.of(officer.authority()));
    }
}
