package org.guichetunique.casework.office.opinion;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How authorities work together on cases, by what their opinions did: one that the decision follows against or beyond
 * what was applied for changed it (positive coordination); one that agrees, or counts as if it did, let it pass (negative
 * coordination).
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Coordination {

    private static final int MOST = 200;

    /** What is asked by whom. */
    public enum Side {
        ASKED_BY_US("asked_by", "authority"),
        ASKED_OF_US("authority", "asked_by");

        private final String own;
        private final String other;

        Side(String own, String other) {
            this.own = own;
            this.other = other;
        }
    }

    /**
     * What was asked about one procedure between two authorities.
     *
     * @param authority code of the other one
     * @param asked how many opinions
     * @param inTime how many of them were given in time
     * @param late how many came after their time, those included that count as favourable or that a supervisor had to give
     * @param waiting how many are still waited for
     * @param passed how many let the decision pass: favourable, or deemed so
     * @param changed how many dissented and are followed
     * @param overruled how many dissented and are not followed
     * @param medianDays days from asking to answer that half of the answers stayed within; null where none came
     */
    public record Line(
            String service,
            String authority,
            int asked,
            int inTime,
            int late,
            int waiting,
            int passed,
            int changed,
            int overruled,
            @Nullable Double medianDays) {}

    private final JdbcClient database;
    private final Clock clock;

    public Coordination(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param period how far back the asking may lie */
    public List<Line> between(Side side, Duration period, Officer officer) {
        Instant from = clock.instant().minus(period);
        return database.sql("""
                        select c.service, o.%2$s other, count(*) asked,
                               count(*) filter (where o.state = 'given' and not o.late) in_time,
                               count(*) filter (where o.state in ('deemed', 'escalated') or o.late) late,
                               count(*) filter (where o.state in ('asked', 'escalated')) waiting,
                               count(*) filter (where o.answer = 'favourable') passed,
                               count(*) filter (where o.followed) changed,
                               count(*) filter (where not o.followed) overruled,
                               percentile_cont(0.5) within group (
                                   order by extract(epoch from o.answered_at - o.asked_at) / 86400)
                                   filter (where o.state = 'given') median
                          from opinion o join published.case_file c on c.id = o.case_id
                         where o.%1$s = :authority and o.asked_at >= :from
                         group by c.service, o.%2$s order by c.service, o.%2$s limit :most
                        """.formatted(side.own, side.other))
                .param("authority", officer.authority())
                .param("from", Timestamp.from(from))
                .param("most", MOST)
                .query(Coordination::read)
                .list();
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("service"),
                row.getString("other"),
                row.getInt("asked"),
                row.getInt("in_time"),
                row.getInt("late"),
                row.getInt("waiting"),
                row.getInt("passed"),
                row.getInt("changed"),
                row.getInt("overruled"),
                row.getObject("median", Double.class));
    }
}
