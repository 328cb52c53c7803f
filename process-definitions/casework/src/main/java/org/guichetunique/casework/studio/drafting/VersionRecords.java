package org.guichetunique.casework.studio.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was published; only ever added to. */
final class VersionRecords {

    private static final int MOST = 50;

    private final JdbcClient database;

    VersionRecords(JdbcClient database) {
        this.database = database;
    }

    /** Latest first. */
    List<Version> of(String procedure) {
        return database.sql(
                        "select * from procedure_version where procedure = :procedure order by number desc limit :most")
                .param("procedure", procedure)
                .param("most", MOST)
                .query(VersionRecords::read)
                .list();
    }

    Optional<Version> find(String procedure, int number) {
        return database.sql("select * from procedure_version where procedure = :procedure and number = :number")
                .param("procedure", procedure)
                .param("number", number)
                .query(VersionRecords::read)
                .optional();
    }

    /** The latest of each procedure, published after the one of that id. */
    List<Version> latestSince(long id) {
        return database.sql("""
                        select distinct on (procedure) * from procedure_version
                         where procedure in (select procedure from procedure_version where id > :id)
                         order by procedure, number desc
                        """).param("id", id).query(VersionRecords::read).list();
    }

    List<String> retired() {
        return database.sql("""
                        select procedure from (select distinct on (procedure) procedure, retires from procedure_version
                                                order by procedure, number desc) latest
                         where retires
                        """)
                .query((row, number) -> row.getString("procedure"))
                .list();
    }

    Map<String, String> texts(long version) {
        Map<String, String> texts = new LinkedHashMap<>();
        database.sql("select name, text from procedure_version_file where version_id = :version order by name")
                .param("version", version)
                .query(row -> {
                    texts.put(row.getString("name"), row.getString("text"));
                });
        return texts;
    }

    Version add(Draft draft, Map<String, String> texts, Designer reviewer) {
        Version version = database.sql("""
                        insert into procedure_version (procedure, number, author, author_name, reviewer, reviewer_name, note,
                                                       retires)
                        select :procedure, coalesce(max(number), 0) + 1, :author, :authorName, :reviewer, :reviewerName,
                               :note, :retires
                          from procedure_version where procedure = :procedure
                        returning *
                        """)
                .param("procedure", draft.procedure())
                .param("author", draft.author())
                .param("authorName", draft.authorName())
                .param("reviewer", reviewer.subject())
                .param("reviewerName", reviewer.name())
                .param("note", draft.note())
                .param("retires", draft.retires())
                .query(VersionRecords::read)
                .single();
        texts.forEach((name, text) -> database.sql(
                        "insert into procedure_version_file (version_id, name, text) values (:version, :name, :text)")
                .param("version", version.id())
                .param("name", name)
                .param("text", text)
                .update());
        return version;
    }

    private static Version read(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getString("procedure"),
                row.getInt("number"),
                row.getString("author_name"),
                row.getString("reviewer_name"),
                row.getString("note"),
                row.getBoolean("retires"),
                row.getTimestamp("published_at").toInstant());
    }
}
