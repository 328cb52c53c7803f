package org.guichetunique.casework.office.statistics;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.statistics.UnitFigures.OfDecision;
import org.guichetunique.casework.office.statistics.UnitFigures.OfProcedure;
import org.guichetunique.casework.office.statistics.UnitFigures.OfWeek;
import org.guichetunique.casework.office.task.OfficerPermissions;
import org.guichetunique.casework.office.task.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures of the lists that an officer may see, and of no others. They are read from days that were added up and from what
 * is not added up yet: a page costs what there are days, however many files there are.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Figures {

    /** Of one procedure in one list, so many are counted as late. */
    public static final int MOST_LATE = 1000;

    /** Kinds of decisions that are told apart at most: more than any unit has. */
    private static final int MOST_KINDS = 2_000;

    private static final String HAPPENED = """
            (select candidate, day, procedure, arrived, decided, in_time, otherwise, still_open, person_seconds,
                    others_seconds, unit_seconds
               from work_day where candidate = any (:candidates) and day >= :from
             union all
             select candidate, day, procedure, arrived, decided, in_time, otherwise, still_open, person_seconds,
                    others_seconds, unit_seconds
               from published.work_tally where candidate = any (:candidates) and day >= :from)
            """;

    private final JdbcClient database;
    private final OfficerPermissions reach;
    private final Zones zones;
    private final Clock clock;

    public Figures(JdbcClient database, OfficerPermissions reach, Zones zones, Clock clock) {
        this.database = database;
        this.reach = reach;
        this.zones = zones;
        this.clock = clock;
    }

    public UnitFigures of(Officer officer, Period period) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zones.of(officer.authority()));
        LocalDate from = period.from(today);
        String[] candidates = reach.of(officer);
        Map<String, TaskFigures> byProcedure = new HashMap<>();
        Map<LocalDate, TaskFigures> byWeek = new HashMap<>();
        database.sql("select procedure, date_trunc('week', day)::date as week, sum(arrived) as arrived,"
                        + " sum(decided) as decided, sum(in_time) as in_time, sum(otherwise) as otherwise,"
                        + " sum(person_seconds) as person, sum(others_seconds) as others, sum(unit_seconds) as unit from "
                        + HAPPENED + " happened group by procedure, week")
                .param("candidates", candidates)
                .param("from", from)
                .query(row -> {
                    TaskFigures work = read(row);
                    byProcedure.merge(row.getString("procedure"), work, TaskFigures::plus);
                    byWeek.merge(row.getDate("week").toLocalDate(), work, TaskFigures::plus);
                });
        Map<String, SortedMap<LocalDate, Integer>> open = open(candidates);
        Map<String, Integer> late = late(candidates, open.keySet().toArray(String[]::new));
        TreeSet<String> services = new TreeSet<>(byProcedure.keySet());
        services.addAll(open.keySet());
        return new UnitFigures(
                from,
                today,
                services.stream()
                        .map(service -> new OfProcedure(
                                service,
                                byProcedure.getOrDefault(service, TaskFigures.NONE),
                                OpenTaskFigures.of(
                                        open.getOrDefault(service, Collections.emptySortedMap()),
                                        late.getOrDefault(service, 0),
                                        today)))
                        .toList(),
                decisions(candidates, from),
                weeks(from, today, byWeek));
    }

    private List<OfDecision> decisions(String[] candidates, LocalDate from) {
        return database.sql("""
                        select procedure, outcome, reason, sum(decided) as decided
                          from (select procedure, outcome, reason, decided from decision_day
                                 where candidate = any (:candidates) and day >= :from
                                union all
                                select procedure, outcome, reason, 1 from published.decision_tally
                                 where candidate = any (:candidates) and day >= :from) counted
                         group by procedure, outcome, reason order by procedure, decided desc, outcome, reason limit :most
                        """)
                .param("candidates", candidates)
                .param("from", from)
                .param("most", MOST_KINDS)
                .query((row, number) -> new OfDecision(
                        row.getString("procedure"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getInt("decided")))
                .list();
    }

    private static List<OfWeek> weeks(LocalDate from, LocalDate to, Map<LocalDate, TaskFigures> byWeek) {
        List<OfWeek> weeks = new ArrayList<>();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            weeks.add(new OfWeek(monday, byWeek.getOrDefault(monday, TaskFigures.NONE)));
        }
        return List.copyOf(weeks);
    }

    /** By procedure and day of arrival; only days of which something is open. */
    private Map<String, SortedMap<LocalDate, Integer>> open(String[] candidates) {
        Map<String, SortedMap<LocalDate, Integer>> open = new HashMap<>();
        database.sql("""
                        select procedure, day, sum(still_open) as still_open
                          from (select procedure, day, still_open from work_day
                                 where candidate = any (:candidates) and still_open <> 0
                                union all
                                select procedure, day, still_open from published.work_tally
                                 where candidate = any (:candidates) and still_open <> 0) counted
                         group by procedure, day having sum(still_open) > 0
                        """).param("candidates", candidates).query(row -> {
            open.computeIfAbsent(row.getString("procedure"), service -> new TreeMap<>())
                    .put(row.getDate("day").toLocalDate(), row.getInt("still_open"));
        });
        return open;
    }

    private Map<String, Integer> late(String[] candidates, String[] services) {
        Map<String, Integer> late = new HashMap<>();
        database.sql("""
                        select known.service, sum(counted.late) as late
                          from unnest(:services::text[]) as known (service)
                         cross join unnest(:candidates::text[]) as kind (candidate)
                         cross join lateral (
                               select count(*) as late
                                 from (select from published.task t
                                        where t.state = 'open' and t.candidate = kind.candidate
                                          and t.procedure = known.service and t.due_at < now()
                                        limit :most) overdue) counted
                         group by known.service
                        """)
                .param("services", services)
                .param("candidates", candidates)
                .param("most", MOST_LATE)
                .query(row -> {
                    late.put(row.getString("service"), row.getInt("late"));
                });
        return late;
    }

    private static TaskFigures read(ResultSet row) throws SQLException {
        return new TaskFigures(
                row.getInt("arrived"),
                row.getInt("decided"),
                row.getInt("in_time"),
                row.getInt("otherwise"),
                Duration.ofSeconds(row.getLong("person")),
                Duration.ofSeconds(row.getLong("others")),
                Duration.ofSeconds(row.getLong("unit")));
    }
}
