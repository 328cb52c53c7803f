package org.guichetunique.casework.person.signin;

import jakarta.annotation.security.PermitAll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The devices of each person. One of somebody else is the same as one that does not exist. */
@PermitAll
@Component
public class SignIns {

    /** Those used last; more are not listed, and are ended with all the others. */
    public static final int MOST_LISTED = 20;

    private final JdbcClient database;

    public SignIns(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody has signed in.
     *
     * @param sid the identity service's session; null where it names none
     * @return empty where that session was ended from another device: whoever holds it has to prove anew who they are
     */
    @Transactional
    public Optional<UUID> begin(String person, @Nullable String sid, String browser, String system) {
        database.sql("delete from sign_in where person = :person and seen_at < now() - interval '90 days'")
                .param("person", person)
                .update();
        return database.sql("""
                        insert into sign_in (person, sid, browser, system)
                        select :person, :sid, :browser, :system
                         where not exists (select 1 from sign_in where sid = :sid and revoked)
                        returning id
                        """)
                .param("person", person)
                .param("sid", sid)
                .param("browser", browser)
                .param("system", system)
                .query(UUID.class)
                .optional();
    }

    /** @return false where it was ended, here or from another device */
    public boolean goesOn(UUID id) {
        return database.sql("update sign_in set seen_at = now() where id = :id and ended_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether it was ended, here or from another device. Unlike {@link #goesOn} this is no use of the device. */
    public boolean isEnded(UUID id) {
        return database.sql("select not exists (select 1 from sign_in where id = :id and ended_at is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The person signs out on the device itself. */
    public void left(UUID id) {
        database.sql("update sign_in set ended_at = now() where id = :id and ended_at is null")
                .param("id", id)
                .update();
    }

    /** Where the person is signed in, the one used last first. */
    public List<SignIn> of(String person) {
        return database.sql("""
                        select id, browser, system, started_at, seen_at from sign_in
                         where person = :person and ended_at is null
                         order by seen_at desc, id desc limit :most
                        """)
                .param("person", person)
                .param("most", MOST_LISTED)
                .query(SignIns::read)
                .list();
    }

    /** Signs the person out on one device. */
    public void end(UUID id, String person) {
        database.sql("""
                        update sign_in set ended_at = now(), revoked = true
                         where id = :id and person = :person and ended_at is null
                        """).param("id", id).param("person", person).update();
    }

    /** Signs the person out everywhere else. */
    public void endOthers(UUID here, String person) {
        // One session of the identity service may have opened several of the portal; this device keeps its own.
        database.sql("""
                        update sign_in set ended_at = now(),
                               revoked = sid is distinct from (select sid from sign_in where id = :here)
                         where person = :person and id <> :here and ended_at is null
                        """).param("here", here).param("person", person).update();
    }

    private static SignIn read(ResultSet row, int number) throws SQLException {
        return new SignIn(
                row.getObject("id", UUID.class),
                row.getString("browser"),
                row.getString("system"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant());
    }
}
