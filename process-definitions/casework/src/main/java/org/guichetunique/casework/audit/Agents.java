package org.guichetunique.casework.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.spelling.Spelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works here, as far as they have ever signed in. */
@RolesAllowed("AUDITOR")
@Component
public class Agents {

    private static final int MOST = 50;
    private static final String SELECT = "select subject, name, authority, roles from agent";

    private final JdbcClient database;

    Agents(JdbcClient database) {
        this.database = database;
    }

    /** Somebody has signed in to work; what the sign-in service says of them stands until they come again. */
    @PermitAll
    public void seen(Agent agent) {
        database.sql("""
                        insert into agent (subject, name, plain, authority, roles)
                        values (:subject, :name, :plain, :authority, :roles)
                        on conflict (subject) do update
                           set name = excluded.name, plain = excluded.plain, authority = excluded.authority,
                               roles = excluded.roles, seen_at = now()
                        """)
                .param("subject", agent.subject())
                .param("name", agent.name())
                .param("plain", Spelling.plain(agent.name()))
                .param("authority", agent.authority())
                .param("roles", agent.roles().toArray(String[]::new))
                .update();
    }

    /** Those in whose names this stands, in whatever spelling; by name, and not all where they are many. */
    public List<Agent> find(String text) {
        return database.sql(SELECT + " where strpos(plain, :text) > 0 order by plain, subject limit :most")
                .param("text", Spelling.plain(text))
                .param("most", MOST)
                .query(Agents::read)
                .list();
    }

    public Optional<Agent> of(String subject) {
        return database.sql(SELECT + " where subject = :subject")
                .param("subject", subject)
                .query(Agents::read)
                .optional();
    }

    private static Agent read(ResultSet row, int number) throws SQLException {
        return new Agent(
                row.getString("subject"), row.getString("name"), row.getString("authority"), Arrays.asList((String[])
                        row.getArray("roles").getArray()));
    }
}
