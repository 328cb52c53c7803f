package org.guichetunique.casework.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open cases of the same kind about the same. Neither closed ones nor their number cost anything. */
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
