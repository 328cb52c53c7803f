package org.guichetunique.casework.person.notification;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outgoing post of the counters: what is printed and posted, and by whom. */
@RolesAllowed("COUNTER")
@Component
public class LettersToPost {

    public static final int ON_A_PAGE = 20;

    private final JdbcClient database;

    LettersToPost(JdbcClient database) {
        this.database = database;
    }

    /** Those that nobody has posted, the oldest first. */
    public List<PostedLetter> waiting(int page) {
        return database.sql("""
                        select * from letter where posted_at is null order by written_at, id limit :most offset :from
                        """)
                .param("most", ON_A_PAGE)
                .param("from", Math.max(0, page) * ON_A_PAGE)
                .query(LettersToPost::read)
                .list();
    }

    public int count() {
        return database.sql("select count(*) from letter where posted_at is null")
                .query(Integer.class)
                .single();
    }

    /** Notes who took it on paper first, and gives it to be printed; empty where it was posted meanwhile. */
    public Optional<PostedLetter> print(UUID letter, String agent, String agentName) {
        return database.sql("""
                        update letter
                           set printed_at = coalesce(printed_at, now()), printed_by = coalesce(printed_by, :agent),
                               printed_by_name = coalesce(printed_by_name, :name)
                         where id = :id and posted_at is null returning *
                        """)
                .param("id", letter)
                .param("agent", agent)
                .param("name", agentName)
                .query(LettersToPost::read)
                .optional();
    }

    /** @return false where it was not printed, or somebody has posted it already */
    public boolean posted(UUID letter, String agent, String agentName) {
        return database.sql("""
                                update letter set posted_at = now(), posted_by = :agent, posted_by_name = :name
                                 where id = :id and posted_at is null and printed_at is not null
                                """)
                        .param("id", letter)
                        .param("agent", agent)
                        .param("name", agentName)
                        .update()
                == 1;
    }

    private static PostedLetter read(ResultSet row, int number) throws SQLException {
        return new PostedLetter(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("address").lines().toList(),
                Locale.of(row.getString("language")),
                row.getString("subject"),
                row.getString("body").lines().toList(),
                row.getTimestamp("written_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("printed_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
