package org.guichetunique.casework.person.personaldata;

import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.exchange.log.ExchangeLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the platform holds of a person, as JSON: docs/personal-data.md. A part at a time goes from the database
 * to the reader, so that neither many files nor large ones need memory.
 */
@RolesAllowed("CITIZEN")
@Component
public class PersonalExport {

    /** Names the form, for whoever reads it; changes where a reader of the earlier one would be misled. */
    public static final String FORMAT = "guichet-unique/personal-data/1";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FILES_AT_ONCE = 20;
    private static final int ENTRIES_AT_ONCE = 200;

    /** Each part of a file: its name, and a query that gives one object a row. */
    private static final List<String[]> PARTS = List.of(
            new String[] {"values", """
                    select jsonb_build_object('address', subject || '.' || element, 'value', value, 'typed', typed,
                             'source', source, 'from', case source when 'authority' then source_name
                             when 'rule' then source_name
                             when 'officer' then decider_authority end, 'operation', operation, 'recordedAt', recorded_at)
                      from published.case_value where case_id = :id order by subject, element
                    """},
            new String[] {"evidence", """
                    select jsonb_build_object('operation', operation, 'authority', authority, 'state', state,
                             'about', nullif(member, ''), 'askedAt', asked_at, 'arrivedAt', arrived_at,
                             'content', content)
                      from published.evidence where case_id = :id order by asked_at, operation, member
                    """},
            new String[] {"consents", """
                    select jsonb_build_object('operation', operation, 'answer', answer, 'wording', wording, 'at', at)
                      from published.consent where case_id = :id order by id
                    """},
            new String[] {"steps", """
                    select jsonb_build_object('step', activity, 'authority', authority, 'state', state,
                             'startedAt', started_at, 'endedAt', ended_at)
                      from published.case_step where case_id = :id order by started_at, id
                    """},
            new String[] {"messages", """
                    select jsonb_build_object('from', case when from_officer then authority else 'you' end,
                             'text', text, 'sentAt', sent_at)
                      from published.message where case_id = :id order by id
                    """},
            new String[] {"notes", """
                    select jsonb_build_object('authority', authority, 'text', text, 'at', at)
                      from published.note where case_id = :id order by id
                    """},
            new String[] {"opinions", """
                    select jsonb_build_object('askedBy', asked_by, 'authority', authority, 'question', question,
                             'askedAt', asked_at, 'state', state, 'answer', answer, 'text', text)
                      from published.opinion where case_id = :id order by asked_at, id
                    """},
            new String[] {"complements", """
                    select jsonb_build_object('authority', authority, 'reasons', reasons, 'note', note,
                             'askedAt', asked_at, 'answer', answer)
                      from published.complement where case_id = :id
                    """},
            new String[] {"retractions", """
                    select jsonb_build_object('authority', authority, 'reason', reason, 'explanation', explanation,
                             'announcedAt', announced_at, 'answer', answer, 'state', state, 'settledAt', settled_at)
                      from published.retraction where case_id = :id order by announced_at, id
                    """},
            new String[] {"attachments", """
                    select jsonb_build_object('name', name, 'mediaType', media_type, 'size', size,
                             'sha256', encode(digest, 'hex'), 'uploadedAt', uploaded_at)
                      from published.attachment where case_id = :id order by id
                    """},
            new String[] {"documents", """
                    select jsonb_build_object('kind', kind, 'number', number, 'issuedBy', issued_by,
                             'issuedAt', issued_at, 'revokedAt', revoked_at, 'facts', facts)
                      from published.document where case_id = :id order by issued_at, id
                    """});

    /** Where the person is reached, and whether they want to be told what they are entitled to. */
    private static final List<String[]> WISHES = List.of(
            new String[] {"contacts", """
                    select jsonb_build_object('channel', channel, 'address', address, 'origin', origin)
                      from published.contact where person = :person order by channel
                    """},
            new String[] {"letters", """
                    select jsonb_build_object('address', address, 'subject', subject, 'body', body,
                             'writtenAt', written_at, 'postedAt', posted_at)
                      from published.letter where recipient = :person order by written_at
                    """},
            new String[] {"languageOfLetters", """
                    select jsonb_build_object('language', language) from published.contact_language where person = :person
                    """},
            new String[] {"proposals", """
                    select jsonb_build_object('wanted', wanted, 'saidAt', said_at)
                      from published.proposal_wish where owner = :person
                    """});

    private final JdbcClient database;
    private final OwnDataUses uses;
    private final TransactionTemplate transactions;

    public PersonalExport(JdbcClient database, ExchangeLog log, TransactionTemplate transactions) {
        this.database = database;
        this.uses = new OwnDataUses(log);
        this.transactions = transactions;
    }

    /**
     * Writes it all, and puts in the person's ledger that it was taken. Between two parts no connection is held.
     *
     * @param out stays open
     */
    public void write(Person person, OutputStream out) {
        taken(person);
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("writtenAt", Instant.now().toString());
        json.writeName("person");
        json.writeStartObject();
        json.writeStringProperty("identifier", person.subject());
        json.writeStringProperty("name", person.name());
        json.writeStringProperty("nationalId", person.nationalId());
        json.writeEndObject();
        WISHES.forEach(part -> part(json, part, "person", person.subject()));
        json.writeName("files");
        files(person, json);
        json.writeName("ledger");
        ledger(person, json);
        json.writeEndObject();
        json.flush();
    }

    /** Puts in the person's ledger that they took it away in another form. */
    public void taken(Person person) {
        transactions.executeWithoutResult(tx -> uses.record(person, OwnDataUses.EXPORT));
    }

    private record File(UUID id, String about) {}

    private void files(Person person, JsonGenerator json) {
        json.writeStartArray();
        UUID after = new UUID(0, 0);
        List<File> page;
        do {
            page = database.sql("""
                            select id, jsonb_build_object('reference', reference, 'service', service, 'state', state,
                                     'begunAt', created_at, 'filedAt', submitted_at, 'closedAt', closed_at,
                                     'ending', ending)::text as about
                              from published.case_file where owner = :owner and id > :after order by id limit :page
                            """)
                    .param("owner", person.subject())
                    .param("after", after)
                    .param("page", FILES_AT_ONCE)
                    .query((row, number) -> new File(row.getObject("id", UUID.class), row.getString("about")))
                    .list();
            for (File file : page) {
                json.writeStartObject();
                json.writeName("file");
                json.writeRawValue(file.about());
                PARTS.forEach(part -> part(json, part, "id", file.id()));
                json.writeEndObject();
                after = file.id();
            }
        } while (page.size() == FILES_AT_ONCE);
        json.writeEndArray();
    }

    private void part(JsonGenerator json, String[] part, String parameter, Object value) {
        json.writeName(part[0]);
        json.writeStartArray();
        database.sql(part[1])
                .param(parameter, value)
                .query(PersonalExport::text)
                .list()
                .forEach(json::writeRawValue);
        json.writeEndArray();
    }

    private record LedgerEntry(long seq, String about) {}

    private void ledger(Person person, JsonGenerator json) {
        json.writeStartArray();
        long after = 0;
        List<LedgerEntry> page;
        do {
            page = database.sql("""
                            select seq, jsonb_build_object('at', at, 'kind', kind, 'authority', authority,
                                     'operation', operation, 'purpose', purpose, 'legalBasis', legal_basis,
                                     'elements', elements, 'outcome', outcome)::text as about
                              from published.exchange_log where person = :person and seq > :after and outcome <> 'not-sent'
                             order by seq limit :page
                            """)
                    .param("person", person.subject())
                    .param("after", after)
                    .param("page", ENTRIES_AT_ONCE)
                    .query((row, number) -> new LedgerEntry(row.getLong("seq"), row.getString("about")))
                    .list();
            for (LedgerEntry entry : page) {
                json.writeRawValue(entry.about());
                after = entry.seq();
            }
        } while (page.size() == ENTRIES_AT_ONCE);
        json.writeEndArray();
    }

    private static String text(ResultSet row, int number) throws SQLException {
        return row.getString(1);
    }
}
