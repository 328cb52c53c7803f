package org.guichetunique.casework.casefile.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attachments in their table, for the engine and for those whose right to see the case has been checked. */
@Component
public final class AttachmentRecords {

    private final JdbcClient database;

    public AttachmentRecords(JdbcClient database) {
        this.database = database;
    }

    /** In the order in which they came; a case has {@link Attachments#MOST_OF_CASE} at most. */
    public List<Attachment> of(CaseId id) {
        return database.sql("select * from attachment where case_id = :case order by subject, element, id")
                .param("case", id.value())
                .query(AttachmentRecords::read)
                .list();
    }

    Optional<Attachment> find(UUID id) {
        return database.sql("select * from attachment where id = :id")
                .param("id", id)
                .query(AttachmentRecords::read)
                .optional();
    }

    Attachment add(CaseId caseId, Address address, String name, String mediaType, long size, String digest, String by) {
        return database.sql("""
                        insert into attachment (case_id, subject, element, name, media_type, size, digest, uploaded_by, uploaded_at)
                        values (:case, :subject, :element, :name, :type, :size, :digest, :by, now())
                        returning *
                        """)
                .param("case", caseId.value())
                .param("subject", address.subject())
                .param("element", address.element())
                .param("name", name)
                .param("type", mediaType)
                .param("size", size)
                .param("digest", HexFormat.of().parseHex(digest))
                .param("by", by)
                .query(AttachmentRecords::read)
                .single();
    }

    void remove(UUID id) {
        database.sql("delete from attachment where id = :id").param("id", id).update();
    }

    /** Nobody else keeps or removes this content before the caller's transaction ends. */
    void hold(String digest) {
        database.sql("select pg_advisory_xact_lock(:key)")
                .param("key", Long.parseUnsignedLong(digest.substring(0, 16), 16))
                .query((row, number) -> "")
                .single();
    }

    /** Those of the digests that some attachment has. */
    Set<String> used(Collection<String> digests) {
        return new HashSet<>(database.sql("""
                        select distinct encode(digest, 'hex') as used from attachment
                         where digest = any (select decode(d, 'hex') from unnest(:digests::text[]) as d)
                        """)
                .param("digests", digests.toArray(String[]::new))
                .query((row, number) -> row.getString("used"))
                .list());
    }

    private static Attachment read(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("uploaded_at");
        return new Attachment(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Address(row.getString("subject"), row.getString("element")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                Attachment.hex(row.getBytes("digest")),
                at.toInstant());
    }
}
