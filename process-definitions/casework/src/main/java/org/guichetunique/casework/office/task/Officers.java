package org.guichetunique.casework.office.task;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works for an authority, as far as they have ever signed in. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Officers {

    /** A unit has fewer; of a larger one, so many. */
    public static final int MOST = 200;

    private static final String COLUMNS = "o.subject, o.name, o.authority, o.unit, o.supervisor";
    private static final String COLLEAGUES = """
             from officer o
             where o.authority = :authority and (:unit::text is null or o.unit = :unit)
               and o.seen_at > now() - interval '400 days'
            """;

    private final JdbcClient database;
    private final OfficerPermissions reach;

    public Officers(JdbcClient database, OfficerPermissions reach) {
        this.database = database;
        this.reach = reach;
    }

    /** Somebody has signed in to work; what the sign-in service says of them stands until they come again. */
    @PermitAll
    public void seen(Officer officer) {
        database.sql("""
                        insert into officer (subject, name, authority, unit, supervisor)
                        values (:subject, :name, :authority, :unit, :supervisor)
                        on conflict (subject) do update
                           set name = excluded.name, authority = excluded.authority, unit = excluded.unit,
                               supervisor = excluded.supervisor, seen_at = now()
                        """)
                .param("subject", officer.subject())
                .param("name", officer.name())
                .param("authority", officer.authority())
                .param("unit", officer.unit())
                .param("supervisor", officer.supervisor())
                .update();
    }

    /** Those of the officer's authority, and unit where they have one; by name, themselves too. */
    public List<Officer> colleagues(Officer officer) {
        return database.sql("select " + COLUMNS + COLLEAGUES + " order by o.name, o.subject limit :most")
                .param("authority", officer.authority())
                .param("unit", officer.unit())
                .param("most", MOST)
                .query(Officers::read)
                .list();
    }

    /** The officer of that identifier, where there is one in the unit. */
    public Optional<Officer> colleague(String subject, Officer officer) {
        return database.sql("select " + COLUMNS + COLLEAGUES + " and o.subject = :subject")
                .param("authority", officer.authority())
                .param("unit", officer.unit())
                .param("subject", subject)
                .query(Officers::read)
                .optional();
    }

    /** Whether the officer says who does what in their unit, today. */
    public boolean supervises(Officer officer) {
        return reach.supervises(officer);
    }

    /** What each of them has in hand, and who is away; nothing for those who do not supervise. */
    public List<OfficerLoad> load(Officer supervisor) {
        if (!reach.supervises(supervisor)) {
            return List.of();
        }
        return database.sql("select " + COLUMNS
                        + ", held.open, held.late, held.next, away.to_day, away.substitute_name, away.stands_in" + """
                          from (select * from officer o where o.authority = :authority
                                   and (:unit::text is null or o.unit = :unit)
                                   and o.seen_at > now() - interval '400 days'
                                 order by o.name, o.subject limit :most) o
                         cross join lateral (
                               select count(*) as open, count(*) filter (where due_at < now()) as late,
                                      min(due_at) as next
                                 from (select due_at from task where state = 'open' and assignee = o.subject
                                        order by due_at, filed_at, id limit :counted) t) held
                          left join published.absent away on away.officer = o.subject
                         order by held.late desc, held.open desc, o.name, o.subject
                        """)
                .param("authority", supervisor.authority())
                .param("unit", supervisor.unit())
                .param("most", MOST)
                .param("counted", WorklistPages.MOST_COUNTED)
                .query((row, number) -> {
                    Timestamp next = row.getTimestamp("next");
                    return new OfficerLoad(
                            read(row, number),
                            row.getInt("open"),
                            row.getInt("late"),
                            next == null ? null : next.toInstant(),
                            OfficerPermissions.away(row));
                })
                .list();
    }

    private static Officer read(ResultSet row, int number) throws SQLException {
        return new Officer(
                row.getString("subject"),
                row.getString("name"),
                row.getString("authority"),
                row.getString("unit"),
                row.getBoolean("supervisor"));
    }
}
