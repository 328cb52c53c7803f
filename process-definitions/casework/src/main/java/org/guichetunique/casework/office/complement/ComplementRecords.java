package org.guichetunique.casework.office.complement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseAccess;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What applicants are asked for, as it is kept. */
@Component
final class ComplementRecords {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS =
            "select m.*, c.service from complement m join published.case_file c on c.id = m.case_id";

    private final JdbcClient database;
    private final Catalogue catalogue;

    ComplementRecords(JdbcClient database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    Optional<ComplementRequest> find(CaseId id) {
        return database.sql(COLUMNS + " where m.case_id = :case")
                .param("case", id.value())
                .query(this::read)
                .optional();
    }

    Optional<ComplementRequest> find(Reference reference, Person person) {
        return find(reference, person, "");
    }

    /** One that is still to be answered, which nobody else answers before the caller's transaction ends. */
    Optional<ComplementRequest> hold(Reference reference, Person person) {
        return find(reference, person, " and m.state = 'asked' for no key update of m");
    }

    private Optional<ComplementRequest> find(Reference reference, Person person, String more) {
        return CaseAccess.of(
                        person,
                        database.sql(COLUMNS + " where c.reference = :reference and c.owner = :owner"
                                + CaseAccess.TO_CASES + more))
                .param("reference", reference.value())
                .query(this::read)
                .optional();
    }

    /** @return whether nothing had been asked in this case before */
    boolean insert(
            CaseId id,
            Officer officer,
            List<String> reasons,
            String note,
            List<String> addresses,
            Instant now,
            Instant due) {
        return database.sql("""
                        insert into complement (case_id, officer, officer_name, authority, reasons, note, addresses,
                                                asked_at, due_at, state)
                        values (:case, :officer, :name, :authority, :reasons, :note, :addresses, :now, :due, 'asked')
                        on conflict (case_id) do nothing
                        """)
                        .param("case", id.value())
                        .param("officer", officer.subject())
                        .param("name", officer.name())
                        .param("authority", officer.authority())
                        .param("reasons", reasons.toArray(String[]::new))
                        .param("note", note)
                        .param("addresses", addresses.toArray(String[]::new))
                        .param("now", Timestamp.from(now))
                        .param("due", Timestamp.from(due))
                        .update()
                == 1;
    }

    /** Keeps what was typed for a field, right or wrong. */
    void write(CaseId id, Address address, String typed) {
        database.sql("""
                        update complement
                           set written = written || jsonb_build_object(:address::text, :typed::text)
                         where case_id = :case
                        """)
                .param("address", address.toString())
                // What the database cannot take is wrong in any case.
                .param("typed", InputText.bounded(typed))
                .param("case", id.value())
                .update();
    }

    void draft(CaseId id, String text) {
        database.sql("update complement set answer = :text where case_id = :case")
                .param("text", InputText.bounded(text))
                .param("case", id.value())
                .update();
    }

    void settle(CaseId id, String state, String answer, Instant now) {
        database.sql("""
                        update complement set state = :state, answer = :answer, settled_at = :now where case_id = :case
                        """)
                .param("state", state)
                .param("answer", answer)
                .param("now", Timestamp.from(now))
                .param("case", id.value())
                .update();
    }

    private ComplementRequest read(ResultSet row, int number) throws SQLException {
        PublicService service = catalogue.require(row.getString("service"));
        Map<Address, String> written = new HashMap<>();
        JSON.readTree(row.getString("written"))
                .properties()
                .forEach(entry ->
                        written.put(Address.of(entry.getKey()), entry.getValue().asString()));
        return new ComplementRequest(
                new CaseId(row.getObject("case_id", UUID.class)),
                service,
                row.getString("authority"),
                texts(row.getArray("reasons")),
                row.getString("note"),
                texts(row.getArray("addresses")).stream()
                        .flatMap(address -> service.questions().form().field(Address.of(address)).stream())
                        .toList(),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                ComplementRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("answer"),
                written);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
