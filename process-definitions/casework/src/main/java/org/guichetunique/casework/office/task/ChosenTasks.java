package org.guichetunique.casework.office.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that an officer chose from a list, whatever has become of them since. Nothing of their cases is read but their names. */
@Component
final class ChosenTasks {

    private final JdbcClient database;
    private final OfficerPermissions reach;

    ChosenTasks(JdbcClient database, OfficerPermissions reach) {
        this.database = database;
        this.reach = reach;
    }

    enum Standing {
        OPEN,
        DECIDED,
        /** Withdrawn, or the procedure went on without it. */
        ENDED,
        /** Another authority or unit has it now. */
        ELSEWHERE,
        /** Never the officer's to see, or no longer kept. */
        UNKNOWN
    }

    /** @param task null where it is not the officer's to see */
    record Chosen(String id, @Nullable OfficerTask task, Standing standing) {}

    /** One for each identifier, in their order. */
    List<Chosen> of(List<String> ids, Officer officer) {
        String[] candidates = reach.of(officer);
        return database.sql("select chosen.id as chosen, " + Worklist.COLUMNS + """
                               , t.state, t.candidate = any (:candidates) as in_sight,
                               s.words @@ cast(:seen as tsquery) as seen
                          from unnest(:ids::text[]) with ordinality as chosen (id, place)
                          left join task t on t.id = chosen.id
                          left join published.case_file c on c.id = t.case_id
                          left join published.case_search s on s.case_id = t.case_id
                          left join published.absent away on away.officer = t.assignee
                         order by chosen.place
                        """)
                .param("ids", ids.toArray(String[]::new))
                .param("candidates", candidates)
                .param("seen", OfficerPermissions.inWords(officer, candidates))
                .query(ChosenTasks::read)
                .list();
    }

    private static Chosen read(ResultSet row, int number) throws SQLException {
        String id = row.getString("chosen");
        boolean inSight = row.getBoolean("in_sight");
        if (!inSight && !row.getBoolean("seen")) {
            return new Chosen(id, null, Standing.UNKNOWN);
        }
        Standing standing = switch (row.getString("state")) {
            case "open" -> inSight ? Standing.OPEN : Standing.ELSEWHERE;
            case "completed" -> Standing.DECIDED;
            default -> Standing.ENDED;
        };
        return new Chosen(id, OfficerTaskRows.read(row, number), standing);
    }
}
