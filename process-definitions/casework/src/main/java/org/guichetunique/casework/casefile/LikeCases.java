package org.guichetunique.casework.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of the same kind about the same. Of each kind the first few are read, however many there are. */
@Component
public final class LikeCases {

    private static final int MOST = 5;

    private final JdbcClient database;

    LikeCases(JdbcClient database) {
        this.database = database;
    }

    /** @param reason why it is filed although another like it is open; empty where none is */
    public void keep(CaseId id, byte[] likeness, String reason) {
        database.sql("update case_file set likeness = :likeness, likeness_reason = :reason where id = :id")
                .param("likeness", likeness)
                .param("reason", reason.isBlank() ? null : InputText.bounded(reason))
                .param("id", id.value())
                .update();
    }

    /** The first few that were filed with this likeness. */
    public List<LikeCase> open(byte[] likeness) {
        return database.sql("""
                        select * from case_file where likeness = :likeness and state = 'open'
                         order by submitted_at limit :most
                        """)
                .param("likeness", likeness)
                .param("most", MOST)
                .query(LikeCases::read)
                .list();
    }

    /**
     * The last few that were closed at one of these ends, what was taken back since left out.
     *
     * @param ends end events of their service
     */
    public List<LikeCase> granted(byte[] likeness, Collection<String> ends) {
        return database.sql("""
                        select * from case_file c
                         where likeness = :likeness and state = 'closed' and ending = any(:ends)
                           and not exists (select 1 from published.retraction r
                                            where r.case_id = c.id and r.state = 'effective')
                         order by closed_at desc limit :most
                        """)
                .param("likeness", likeness)
                .param("ends", ends.toArray(String[]::new))
                .param("most", MOST)
                .query(LikeCases::read)
                .list();
    }

    /** The last few that were like this one and are closed, whatever they came to. */
    public List<LikeCase> earlier(CaseId id) {
        return database.sql("""
                        select other.* from case_file mine
                          join case_file other on other.likeness = mine.likeness and other.state = 'closed'
                         where mine.id = :id and other.id <> :id order by other.closed_at desc limit :most
                        """)
                .param("id", id.value())
                .param("most", MOST)
                .query(LikeCases::read)
                .list();
    }

    /** The case itself and those that are like it, where there are any. */
    public List<LikeCase> of(CaseId id) {
        List<LikeCase> all = database.sql("""
                        select other.* from case_file mine
                          join case_file other on other.likeness = mine.likeness and other.state = 'open'
                         where mine.id = :id order by other.submitted_at limit :most
                        """)
                .param("id", id.value())
                .param("most", MOST)
                .query(LikeCases::read)
                .list();
        return all.stream().allMatch(one -> one.file().id().equals(id)) ? List.of() : all;
    }

    private static LikeCase read(ResultSet row, int number) throws SQLException {
        return new LikeCase(
                (CaseFile.Filed) CaseFileRows.read(row, number),
                row.getString("competent_authority"),
                Objects.requireNonNullElse(row.getString("likeness_reason"), ""));
    }
}
