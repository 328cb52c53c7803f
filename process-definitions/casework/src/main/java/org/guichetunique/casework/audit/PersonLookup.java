package org.guichetunique.casework.audit;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whose data are meant by the number of a file or of an identity card. That an auditor looks into the use of
 * somebody's data is itself a use of them: it wants a reason, and that person reads it in their ledger.
 */
@RolesAllowed("AUDITOR")
@Component
public class PersonLookup {

    /** What stands in the log as the purpose. */
    public static final String PURPOSE = "audit";

    /** In characters. */
    public static final int LONGEST_REASON = 1_000;

    /** Whom an auditor works for, where the log names an authority: the platform itself. */
    private static final String PLATFORM = "guichet-unique";

    /** Whoever answers for data has to see that nobody uses them who may not. */
    private static final String LEGAL_BASIS = "Loi 09-08, article 23";

    private static final String NATIONAL_ID = "nationalId";
    private static final String PARTY_ELEMENT = "person." + NATIONAL_ID;
    private static final int MOST_FILES = 200;

    private final JdbcClient database;
    private final ExchangeLog log;
    private final AuditTrail trail;
    private final Catalogue catalogue;

    PersonLookup(JdbcClient database, ExchangeLog log, AuditTrail trail, Catalogue catalogue) {
        this.database = database;
        this.log = log;
        this.trail = trail;
        this.catalogue = catalogue;
    }

    /** What came of looking for somebody. */
    public sealed interface Result {

        record Found(AuditedPerson person) implements Result {}

        /** Nobody has a file of that number here, or one of that card. */
        record Nobody() implements Result {}

        /** Without a reason nobody is looked for. */
        record NoReason() implements Result {}
    }

    /** @param subject of the case that has the card */
    private record Owner(String service, String account, String name, String subject) {}

    /** @param accounts each has a ledger */
    private record Someone(AuditedPerson person, Set<String> accounts) {}

    /**
     * @param number of a file: its uses are meant; of an identity card: all uses of the person's data are
     * @param reason why the auditor looks; the person reads it
     */
    @Transactional
    public Result find(String number, String reason, Auditor auditor) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return new Result.NoReason();
        }
        Optional<Someone> found = byReference(number).or(() -> byCard(number));
        if (found.isEmpty()) {
            trail.record(
                    auditor, AuditTrail.Kind.ACCESSES, Map.of("number", SearchWords.joined(number), "found", false));
            return new Result.Nobody();
        }
        AuditedPerson person = found.get().person();
        found.get().accounts().forEach(account -> record(person, account, reason.strip(), auditor));
        return new Result.Found(person);
    }

    private void record(AuditedPerson person, String account, String reason, Auditor auditor) {
        ExchangeLog.Reader reader = new ExchangeLog.Reader(auditor.subject(), auditor.name(), PLATFORM);
        ExchangeLog.Purpose purpose = new ExchangeLog.Purpose(PURPOSE, PURPOSE, LEGAL_BASIS);
        AuditedPerson.File file = person.file();
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("person", person.identifiers());
        if (file != null) {
            asked.put("file", file.reference().value());
        }
        String work = UUID.randomUUID().toString();
        UUID access = file == null
                ? log.readAll(reader, account, work, purpose, List.of())
                : log.read(reader, file.id().value(), account, work, purpose, List.of());
        trail.person(auditor, asked, reason, access);
    }

    private Optional<Someone> byReference(String text) {
        return reference(text)
                .flatMap(reference -> database.sql("""
                        select id, owner, owner_name from published.case_file where reference = :reference
                        """)
                        .param("reference", reference.value())
                        .query((row, number) -> someone(
                                Set.of(row.getString("owner")),
                                row.getString("owner_name"),
                                new AuditedPerson.File(new CaseId(row.getObject("id", UUID.class)), reference)))
                        .optional());
    }

    private static Optional<Reference> reference(String text) {
        String letters = SearchWords.joined(text).toUpperCase(Locale.ROOT);
        try {
            return Optional.of(new Reference(
                    letters.length() == 10
                            ? letters.substring(0, 2) + "-" + letters.substring(2, 6) + "-" + letters.substring(6)
                            : text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The card is that of the person who asked, not of somebody else in the file. */
    private Optional<Someone> byCard(String text) {
        String card = SearchWords.joined(text).toUpperCase(Locale.ROOT);
        if (card.isEmpty()) {
            return Optional.empty();
        }
        Set<String> accounts = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        files(card).stream()
                .filter(file -> catalogue
                        .service(file.service())
                        .filter(service -> service.applicants().signedInAs().equals(file.subject()))
                        .isPresent())
                .forEach(file -> {
                    accounts.add(file.account());
                    names.add(file.name());
                });
        database.sql("select id, account, name from published.party where element = :element and number = :number")
                .param("element", PARTY_ELEMENT)
                .param("number", card)
                .query(row -> {
                    accounts.add(row.getString("account") == null ? row.getString("id") : row.getString("account"));
                    names.add(row.getString("name"));
                });
        return accounts.isEmpty()
                ? Optional.empty()
                : Optional.of(someone(accounts, names.iterator().next(), null));
    }

    private List<Owner> files(String card) {
        return database.sql("""
                        select c.service, c.owner, c.owner_name, v.subject
                          from (select case_id from published.case_search where words @@ cast(:words as tsquery)
                                 order by filed_at desc limit :most) s
                          join published.case_file c on c.id = s.case_id
                          join published.case_value v on v.case_id = c.id and v.element = :element
                         where v.value = to_jsonb(:card::text) and c.mandate_id is null
                        """)
                .param("words", "'" + card.toLowerCase(Locale.ROOT) + "'")
                .param("most", MOST_FILES)
                .param("element", NATIONAL_ID)
                .param("card", card)
                .query((row, number) -> new Owner(
                        row.getString("service"),
                        row.getString("owner"),
                        row.getString("owner_name"),
                        row.getString("subject")))
                .list();
    }

    /** With what stood for the accounts before there were any. */
    private Someone someone(Set<String> accounts, String name, AuditedPerson.@Nullable File file) {
        Set<String> all = new LinkedHashSet<>(accounts);
        all.addAll(database.sql("select id from published.party where account in (:accounts)")
                .param("accounts", accounts)
                .query(String.class)
                .list());
        return new Someone(new AuditedPerson(all, name, file), accounts);
    }
}
