package org.guichetunique.casework.office.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.procedures.model.Candidates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose tasks an officer may see, supervise and do in somebody's place. The one place that says it: from the account, and
 * from the absences and delegations that are running at this moment.
 */
@Component
public final class OfficerPermissions {

    private final JdbcClient database;

    public OfficerPermissions(JdbcClient database) {
        this.database = database;
    }

    /** In the words of the worklist, as in {@link Candidates}. */
    public String[] of(Officer officer) {
        return sight(officer).candidates();
    }

    /** Whether the officer says who does what in the unit, today. */
    public boolean supervises(Officer officer) {
        return officer.supervisor() || sight(officer).supervises();
    }

    Visibility sight(Officer officer) {
        return database.sql("""
                        with me as (
                          select :supervisor or exists (
                                   select from published.delegated d
                                    where d.officer = :officer and d.authority = :authority
                                      and d.unit is not distinct from :unit::text) as supervises)
                        select me.supervises,
                               array(select candidate from task_candidate
                                      where authority = :authority
                                        and (unit is null or :unit::text is null or unit = :unit)
                                        and (me.supervises or not supervisor)) as candidates,
                               array(select a.officer from published.absent a
                                      where a.authority = :authority and a.stands_in = :officer) as stands_in_for,
                               array(select a.officer from published.absent a
                                      where a.authority = :authority and (:unit::text is null or a.unit = :unit)
                                        and a.stands_in is null and me.supervises) as alone
                          from me
                        """)
                .param("officer", officer.subject())
                .param("authority", officer.authority())
                .param("unit", officer.unit())
                .param("supervisor", officer.supervisor())
                .query((row, number) -> new Visibility(
                        texts(row, "candidates"),
                        row.getBoolean("supervises"),
                        texts(row, "stands_in_for"),
                        texts(row, "alone")))
                .single();
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    /** Whether somebody is away at this moment; empty where they are not. */
    public Optional<CurrentAbsence> away(String subject) {
        return database.sql("select to_day, substitute_name, stands_in from published.absent where officer = :officer")
                .param("officer", subject)
                .query((row, number) -> away(row))
                .optional()
                .flatMap(Optional::ofNullable);
    }

    /** From the columns of {@code absent}; null where the row has none. */
    static @Nullable CurrentAbsence away(ResultSet row) throws SQLException {
        java.sql.Date until = row.getDate("to_day");
        return until == null
                ? null
                : new CurrentAbsence(until.toLocalDate(), row.getString("substitute_name"), row.getString("stands_in"));
    }

    /**
     * The condition on the words of a case ({@link SearchWords}) that the officer may see it: their authority is or was
     * concerned with it, and where only units of it are, their unit.
     */
    public String inWords(Officer officer) {
        return inWords(officer, of(officer));
    }

    /**
     * As {@link #inWords(Officer)}.
     *
     * @param candidates what {@link #of} says
     */
    public static String inWords(Officer officer, String[] candidates) {
        String whole = "'" + SearchWords.SEEN_BY + officer.authority() + "'";
        String own = officer.unit() == null
                ? whole
                : "(" + whole + " & !'" + SearchWords.SEEN_BY + officer.authority() + "/':*)";
        return Stream.concat(
                        Stream.of(own),
                        Stream.of(candidates)
                                .filter(candidate -> !candidate.equals(officer.authority()))
                                .map(candidate -> "'" + SearchWords.SEEN_BY + candidate + "'"))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** A task is about to be there for somebody. */
    void known(String candidate) {
        database.sql("""
                        insert into task_candidate (candidate, authority, unit, supervisor)
                        values (:candidate, :authority, :unit, :supervisor)
                        on conflict (candidate) do nothing
                        """)
                .param("candidate", candidate)
                .param("authority", Candidates.party(candidate))
                .param("unit", Candidates.unit(candidate))
                .param("supervisor", Candidates.isForSupervisors(candidate))
                .update();
    }
}
