package org.guichetunique.casework.operation.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.call.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The incidents as our own record has them. */
@Component
public final class Incidents {

    static final int PAGE = 25;
    static final int MOST_GROUPS = 200;
    private static final int MOST_ATTEMPTS = 10;
    static final String COLUMNS = """
            s.id, s.case_id, c.reference, c.service, s.activity, s.authority, s.operation,
            coalesce(s.code, '') as code, s.started_at
            """;
    private static final String WHICH = """
            s.state = 'stuck'
              and (:authority::text is null or s.authority = :authority)
              and (:service::text is null or c.service = :service)
              and (:code::text is null or coalesce(s.code, '') = :code)
            """;

    private final JdbcClient database;

    public Incidents(JdbcClient database) {
        this.database = database;
    }

    List<IncidentGroup> groups() {
        return database.sql("""
                        select s.authority, c.service, coalesce(s.code, '') as code, count(*) as number,
                               min(s.started_at) as since
                          from published.case_step s join published.case_file c on c.id = s.case_id
                         where s.state = 'stuck'
                         group by s.authority, c.service, s.code order by number desc, since limit :most
                        """)
                .param("most", MOST_GROUPS)
                .query(Incidents::group)
                .list();
    }

    static IncidentGroup group(ResultSet row, int number) throws SQLException {
        return new IncidentGroup(
                row.getString("authority"),
                row.getString("service"),
                row.getString("code"),
                row.getInt("number"),
                row.getTimestamp("since").toInstant());
    }

    /**
     * Oldest first, twenty-five at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<Incident> page(IncidentFilter which, @Nullable Incident after) {
        return database.sql("select " + COLUMNS
                        + " from published.case_step s join published.case_file c on c.id = s.case_id where " + WHICH
                        + """
                           and (:since::timestamptz is null or (s.started_at, s.id) > (:since, :id))
                         order by s.started_at, s.id limit :page
                        """)
                .param("authority", which.authority())
                .param("service", which.service())
                .param("code", which.code())
                .param("since", after == null ? null : Timestamp.from(after.since()))
                .param("id", after == null ? null : after.step())
                .param("page", PAGE)
                .query(Incidents::read)
                .list();
    }

    int count(IncidentFilter which) {
        return database.sql(
                        "select count(*) from published.case_step s join published.case_file c on c.id = s.case_id where "
                                + WHICH)
                .param("authority", which.authority())
                .param("service", which.service())
                .param("code", which.code())
                .query(Integer.class)
                .single();
    }

    Optional<Incident> find(CaseId id, String step) {
        return database.sql("select " + COLUMNS + """
                          from published.case_step s join published.case_file c on c.id = s.case_id
                         where s.case_id = :case and s.id = :step and s.state = 'stuck'
                        """)
                .param("case", id.value())
                .param("step", step)
                .query(Incidents::read)
                .optional();
    }

    /** What the authority said of its error; empty where it said nothing. */
    Optional<Problem> problem(CaseId id, String step) {
        return database.sql("""
                        select problem from published.case_step
                         where case_id = :case and id = :step and problem is not null
                        """)
                .param("case", id.value())
                .param("step", step)
                .query((row, number) -> JsonMapper.shared().readValue(row.getString("problem"), Problem.class))
                .optional();
    }

    /** The latest times that a call was made, latest first. */
    List<CallAttempt> attempts(CaseId id, String key) {
        return database.sql("""
                        select at, duration_ms, outcome, status, coalesce(code, '') as code from published.exchange_log
                         where case_id = :case and idempotency_key = :key order by seq desc limit :most
                        """)
                .param("case", id.value())
                .param("key", key)
                .param("most", MOST_ATTEMPTS)
                .query((row, number) -> new CallAttempt(
                        row.getTimestamp("at").toInstant(),
                        Duration.ofMillis(row.getLong("duration_ms")),
                        row.getString("outcome"),
                        row.getObject("status", Integer.class),
                        row.getString("code")))
                .list();
    }

    static Incident read(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getString("id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getString("activity"),
                row.getString("authority"),
                row.getString("operation"),
                row.getString("code"),
                row.getTimestamp("started_at").toInstant());
    }
}
