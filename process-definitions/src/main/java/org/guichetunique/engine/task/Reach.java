package org.guichetunique.engine.task;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.engine.casefile.Officer;
import org.guichetunique.engine.casefile.SearchWords;
import org.guichetunique.procedures.model.Candidates;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose tasks an officer may see. The one place that says it. */
public final class Reach {

    private final JdbcClient database;

    public Reach(JdbcClient database) {
        this.database = database;
    }

    /** In the words of the worklist, as in {@link Candidates}. */
    public String[] of(Officer officer) {
        return database.sql("""
                        select candidate from task_candidate
                         where authority = :authority and (unit is null or :unit::text is null or unit = :unit)
                           and (:supervisor or not supervisor)
                        """)
                .param("authority", officer.authority())
                .param("unit", officer.unit())
                .param("supervisor", officer.supervisor())
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    /**
     * The condition on the words of a case ({@link SearchWords}) that the officer may see it: their authority is or was
     * concerned with it, and where only units of it are, their unit.
     */
    public String inWords(Officer officer) {
        String whole = "'" + SearchWords.SEEN_BY + officer.authority() + "'";
        String own = officer.unit() == null
                ? whole
                : "(" + whole + " & !'" + SearchWords.SEEN_BY + officer.authority() + "/':*)";
        return Stream.concat(
                        Stream.of(own),
                        Stream.of(of(officer))
                                .filter(candidate -> !candidate.equals(officer.authority()))
                                .map(candidate -> "'" + SearchWords.SEEN_BY + candidate + "'"))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** A task is about to be there for somebody. */
    void known(String candidate) {
        database.sql("""
                        insert into task_candidate (candidate, authority, unit, supervisor)
                        values (:candidate, :authority, :unit, :supervisor) on conflict (candidate) do nothing
                        """)
                .param("candidate", candidate)
                .param("authority", Candidates.party(candidate))
                .param("unit", Candidates.unit(candidate))
                .param("supervisor", Candidates.isForSupervisors(candidate))
                .update();
    }
}
