package org.guichetunique.casework.casefile.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseAccess;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documents in their table, for the engine and for those whose right to see the case has been checked. */
@Component
public final class DocumentRecords {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 50;
    private static final String FULL = """
            select d.id, d.case_id, d.kind, d.number, d.check_code, d.issued_by, d.language, d.facts, d.issued_at,
                   d.content is not null or d.asked_at is null as ready, d.revoked_at, d.revoked_why,
                   c.service, c.owner_name, c.reference,
                   coalesce((select p.name_arabic from published.party p where p.account = c.owner limit 1),
                            (select p.name_arabic from published.party p where p.id = c.owner)) as owner_name_arabic,
                   c.submitted_at, c.legal_limit_at, c.closed_at, coalesce(c.closing, c.ending) as ending,
                   (select r.settled_at from published.retraction r
                     where r.case_id = c.id and r.state = 'effective') as retracted_at
              from document d join published.case_file c on c.id = d.case_id
            """;

    private final JdbcClient database;

    public DocumentRecords(JdbcClient database) {
        this.database = database;
    }

    /** A document with everything that is said of it. */
    record Full(
            CaseId caseId,
            CaseDocument document,
            Locale language,
            Map<Address, JsonNode> facts,
            String service,
            String ownerName,
            @Nullable String ownerNameArabic,
            String reference,
            Instant filedAt,
            Instant limitAt,
            @Nullable Instant closedAt,
            @Nullable String ending,
            @Nullable Instant retractedAt) {}

    public List<CaseDocument> of(CaseId id) {
        return database.sql(FULL + " where d.case_id = :case order by d.issued_at, d.id")
                .param("case", id.value())
                .query((row, number) -> full(row).document())
                .list();
    }

    /**
     * The file of a document.
     *
     * @param content null while it has not been drawn
     * @param askedAt when it was asked for and could not be drawn; null where nobody has
     */
    record Kept(byte @Nullable [] content, @Nullable Instant askedAt) {

        /** Whether somebody has asked for it and it will be drawn as soon as it can be. */
        boolean isWaiting() {
            return content == null && askedAt != null;
        }

        private static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(row.getBytes("content"), instant(row, "asked_at"));
        }
    }

    Optional<Kept> kept(UUID document, CaseId id) {
        return database.sql("select content, asked_at from document where id = :id and case_id = :case")
                .param("id", document)
                .param("case", id.value())
                .query(Kept::of)
                .optional();
    }

    Optional<Kept> keptFor(UUID document, Person person) {
        return CaseAccess.of(person, database.sql("""
                        select d.content, d.asked_at from document d join published.case_file c on c.id = d.case_id
                         where d.id = :id and c.owner = :owner
                        """ + CaseAccess.TO_CASES))
                .param("id", document)
                .query(Kept::of)
                .optional();
    }

    /** @return its identifier; empty where the case has this document already */
    Optional<UUID> add(
            CaseId id,
            String kind,
            String issuedBy,
            Map<Address, JsonNode> facts,
            Instant now,
            Duration printedWithin) {
        DocumentNumber number = DocumentNumber.next();
        ObjectNode written = JSON.createObjectNode();
        facts.forEach((address, value) -> written.set(address.toString(), value));
        return database.sql("""
                        insert into document (case_id, kind, number, check_code, issued_by, language, facts, issued_at, next_at)
                        select c.id, :kind, :number, :code, :by, c.language, :facts::jsonb, :now, :next
                          from published.case_file c where c.id = :case
                        on conflict (case_id, kind) do nothing
                        returning id
                        """)
                .param("case", id.value())
                .param("kind", kind)
                .param("number", number.number())
                .param("code", number.checkCode())
                .param("by", issuedBy)
                .param("facts", written.toString())
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(printedWithin)))
                .query(UUID.class)
                .optional();
    }

    /** Those of them of which is not written what stands on them. */
    List<Full> unsealed(List<UUID> documents) {
        return database.sql(FULL + " where d.id = any (:ids) and d.sheet is null and d.content is null")
                .param("ids", documents.toArray(UUID[]::new))
                .query((row, number) -> full(row))
                .list();
    }

    /** @param asked null where it is drawn when somebody asks for it */
    void sealed(UUID document, String sheet, @Nullable Instant asked) {
        database.sql("update document set sheet = :sheet, asked_at = :asked where id = :id and sheet is null")
                .param("id", document)
                .param("sheet", sheet)
                .param("asked", asked == null ? null : Timestamp.from(asked), Types.TIMESTAMP)
                .update();
    }

    /**
     * A document that has no file yet.
     *
     * @param sheet what stands on it, as it was written when it was given; null where nothing was
     */
    record ToDraw(
            Full full, @Nullable String sheet, @Nullable Instant askedAt) {}

    Optional<ToDraw> toDraw(UUID document) {
        return database.sql("select given.*, d.sheet, d.asked_at from (" + FULL + """
                         where d.id = :id and d.content is null) given join document d on d.id = given.id
                        """)
                .param("id", document)
                .query((row, number) -> new ToDraw(full(row), row.getString("sheet"), instant(row, "asked_at")))
                .optional();
    }

    /** It was asked for and could not be drawn: somebody looks again. */
    void waits(UUID document, Instant asked, Instant next) {
        database.sql("""
                        update document set asked_at = coalesce(asked_at, :asked), next_at = :next
                         where id = :id and content is null
                        """)
                .param("id", document)
                .param("asked", Timestamp.from(asked))
                .param("next", Timestamp.from(next))
                .update();
    }

    /** Those that were asked for and that nobody has drawn in time; whoever gets them has until {@code again} to do so. */
    List<UUID> overdue(Instant now, Instant again) {
        return database.sql("""
                        update document set next_at = :again, attempts = attempts + 1
                         where id in (select id from document where content is null and asked_at is not null
                                         and next_at <= :now
                                       order by next_at limit :most for no key update skip locked)
                        returning id
                        """)
                .param("now", Timestamp.from(now))
                .param("again", Timestamp.from(again))
                .param("most", AT_ONCE)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /**
     * Whoever draws second changes nothing: a document is one file for ever.
     *
     * @return whether it was the first
     */
    boolean drawn(UUID document, byte[] content, byte[] digest) {
        return database.sql(
                                "update document set content = :content, digest = :digest where id = :id and content is null")
                        .param("id", document)
                        .param("content", content)
                        .param("digest", digest)
                        .update()
                == 1;
    }

    Optional<byte[]> content(UUID document) {
        return database.sql("select content from document where id = :id and content is not null")
                .param("id", document)
                .query(byte[].class)
                .optional();
    }

    /** @param kind null for all that a case has been given */
    int revoke(CaseId id, @Nullable String kind, Revocations.Why why, Instant now) {
        return database.sql("""
                        update document set revoked_at = :now, revoked_why = :why
                         where case_id = :case and revoked_at is null and kind <> :receipt
                           and (:kind::text is null or kind = :kind)
                        """)
                .param("case", id.value())
                .param("kind", kind)
                .param("receipt", Issuing.RECEIPT)
                .param("why", why.code())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Full> find(String number) {
        return database.sql(FULL + " where d.number = :number")
                .param("number", number)
                .query((row, line) -> full(row))
                .optional();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static Full full(ResultSet row) throws SQLException {
        Instant revoked = instant(row, "revoked_at");
        Map<Address, JsonNode> facts = new LinkedHashMap<>();
        JSON.readTree(row.getString("facts"))
                .properties()
                .forEach(fact -> facts.put(Address.of(fact.getKey()), fact.getValue()));
        return new Full(
                new CaseId(row.getObject("case_id", UUID.class)),
                new CaseDocument(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        new DocumentNumber(row.getString("number"), row.getString("check_code")),
                        row.getString("issued_by"),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getBoolean("ready"),
                        revoked,
                        revoked == null ? null : Revocations.Why.of(row.getString("revoked_why"))),
                Locale.of(row.getString("language")),
                facts,
                row.getString("service"),
                row.getString("owner_name"),
                row.getString("owner_name_arabic"),
                row.getString("reference"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("legal_limit_at").toInstant(),
                instant(row, "closed_at"),
                row.getString("ending"),
                instant(row, "retracted_at"));
    }
}
