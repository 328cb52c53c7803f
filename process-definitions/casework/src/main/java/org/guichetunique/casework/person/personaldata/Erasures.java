package org.guichetunique.casework.person.personaldata;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what the law lets go: drafts, and closed files whose time of retention is over, with their values, evidence,
 * attachments, messages and documents. The entries of the sealed log stay, which hold no value: only who asked whom for
 * which elements, and digests.
 */
@RolesAllowed("CITIZEN")
@Component
public class Erasures {

    private static final int MOST_AT_ONCE = 500;

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final Uses uses;

    public Erasures(JdbcClient database, Catalogue catalogue, ExchangeLog log) {
        this.database = database;
        this.catalogue = catalogue;
        this.uses = new Uses(log);
    }

    /** What {@link #erase} would come to now. */
    @Transactional(readOnly = true)
    public Erasing plan(Person person) {
        return judge(files(person, false));
    }

    /** Erases all that may be erased, and nothing else, and puts in the person's ledger that they had it done. */
    @Transactional
    public Erasing erase(Person person) {
        List<File> files = files(person, true);
        Erasing erasing = judge(files);
        UUID[] gone = files.stream()
                .filter(file -> file.closedAt() != null ? !isKept(file) : file.reference() == null)
                .map(File::id)
                .toArray(UUID[]::new);
        database.sql("delete from case_file where id = any (:gone) and owner = :owner and state <> 'open'")
                .param("gone", gone)
                .param("owner", person.subject())
                .update();
        uses.record(person, Uses.ERASURE);
        return erasing;
    }

    private record File(
            UUID id,
            String service,
            @Nullable Reference reference,
            @Nullable Instant closedAt) {}

    /** @param held nobody else changes them before the transaction ends */
    private List<File> files(Person person, boolean held) {
        return database.sql("""
                        select id, service, reference, case when state = 'closed' then closed_at end as closed_at
                          from case_file where owner = :owner order by created_at, id limit :most
                        """ + (held ? " for update" : ""))
                .param("owner", person.subject())
                .param("most", MOST_AT_ONCE)
                .query((row, number) -> new File(
                        row.getObject("id", UUID.class),
                        row.getString("service"),
                        row.getString("reference") == null ? null : new Reference(row.getString("reference")),
                        row.getTimestamp("closed_at") == null
                                ? null
                                : row.getTimestamp("closed_at").toInstant()))
                .list();
    }

    private Erasing judge(List<File> files) {
        List<Reference> erased = new ArrayList<>();
        List<Erasing.Kept> kept = new ArrayList<>();
        List<Reference> open = new ArrayList<>();
        int drafts = 0;
        for (File file : files) {
            Reference reference = file.reference();
            if (reference == null) {
                drafts++;
            } else if (file.closedAt() == null) {
                open.add(reference);
            } else if (isKept(file)) {
                kept.add(new Erasing.Kept(reference, file.service(), until(file, file.closedAt())));
            } else {
                erased.add(reference);
            }
        }
        return new Erasing(erased, drafts, kept, open, files.size() == MOST_AT_ONCE);
    }

    private boolean isKept(File file) {
        Instant closed = file.closedAt();
        if (closed == null) {
            return true;
        }
        // A service that is no longer there says nothing of how long: what it left is kept until somebody does.
        return catalogue
                .service(file.service())
                .map(service -> !service.calendar().dayOf(Instant.now()).isAfter(until(file, closed)))
                .orElse(true);
    }

    private LocalDate until(File file, Instant closed) {
        return catalogue
                .service(file.service())
                .map(service -> lastDay(service, closed))
                .orElse(LocalDate.MAX);
    }

    private static LocalDate lastDay(PublicService service, Instant closed) {
        return service.calendar().dayOf(closed).plus(service.retention());
    }
}
