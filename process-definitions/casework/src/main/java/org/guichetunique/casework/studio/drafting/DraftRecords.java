package org.guichetunique.casework.studio.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The drafts and their files. */
final class DraftRecords {

    private static final int MOST = 200;

    private final JdbcClient database;

    DraftRecords(JdbcClient database) {
        this.database = database;
    }

    List<Draft> all() {
        return database.sql("select * from procedure_draft order by procedure limit :most")
                .param("most", MOST)
                .query(DraftRecords::read)
                .list();
    }

    Optional<Draft> of(String procedure) {
        return database.sql("select * from procedure_draft where procedure = :procedure")
                .param("procedure", procedure)
                .query(DraftRecords::read)
                .optional();
    }

    /** Nobody else changes it before the transaction ends. */
    Optional<Draft> hold(String procedure) {
        return database.sql("select * from procedure_draft where procedure = :procedure for no key update")
                .param("procedure", procedure)
                .query(DraftRecords::read)
                .optional();
    }

    /** @return false where there is one already */
    boolean begin(
            String procedure, @Nullable Integer basedOn, boolean retires, Map<String, String> texts, Designer by) {
        Optional<UUID> id = database.sql("""
                        insert into procedure_draft (procedure, author, author_name, based_on, retires)
                        values (:procedure, :author, :name, :based, :retires)
                        on conflict (procedure) do nothing returning id
                        """)
                .param("procedure", procedure)
                .param("author", by.subject())
                .param("name", by.name())
                .param("based", basedOn)
                .param("retires", retires)
                .query(UUID.class)
                .optional();
        id.ifPresent(draft -> texts.forEach((name, text) -> put(draft, name, text)));
        return id.isPresent();
    }

    void put(UUID draft, String name, String text) {
        database.sql("""
                        insert into procedure_draft_file (draft_id, name, text) values (:draft, :name, :text)
                        on conflict (draft_id, name) do update set text = :text, changed_at = now()
                        """)
                .param("draft", draft)
                .param("name", name)
                .param("text", text)
                .update();
        database.sql("update procedure_draft set changed_at = now() where id = :draft")
                .param("draft", draft)
                .update();
    }

    void remove(UUID draft, String name) {
        database.sql("delete from procedure_draft_file where draft_id = :draft and name = :name")
                .param("draft", draft)
                .param("name", name)
                .update();
    }

    Map<String, String> texts(UUID draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        database.sql("select name, text from procedure_draft_file where draft_id = :draft order by name")
                .param("draft", draft)
                .query(row -> {
                    texts.put(row.getString("name"), row.getString("text"));
                });
        return texts;
    }

    Set<String> names(UUID draft) {
        return Set.copyOf(database.sql("select name from procedure_draft_file where draft_id = :draft")
                .param("draft", draft)
                .query((row, number) -> row.getString("name"))
                .list());
    }

    void toReview(UUID draft, String note, Designer author) {
        database.sql("""
                        update procedure_draft set state = 'review', note = :note, sent_back = '', author = :author,
                               author_name = :name, changed_at = now() where id = :draft
                        """)
                .param("note", note)
                .param("author", author.subject())
                .param("name", author.name())
                .param("draft", draft)
                .update();
    }

    void sendBack(UUID draft, String why) {
        database.sql(
                        "update procedure_draft set state = 'writing', sent_back = :why, changed_at = now() where id = :draft")
                .param("why", why)
                .param("draft", draft)
                .update();
    }

    void forget(UUID draft) {
        database.sql("delete from procedure_draft where id = :draft")
                .param("draft", draft)
                .update();
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("procedure"),
                row.getString("author"),
                row.getString("author_name"),
                row.getObject("based_on", Integer.class),
                row.getBoolean("retires"),
                Draft.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                row.getString("sent_back"),
                row.getTimestamp("changed_at").toInstant());
    }
}
