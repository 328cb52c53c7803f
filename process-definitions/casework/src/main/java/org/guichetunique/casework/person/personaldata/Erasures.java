package org.guichetunique.casework.person.personaldata;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.casefile.CaseDeletions;
import org.guichetunique.casework.casefile.CaseDeletions.Candidate;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
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

    private final CaseDeletions deletions;
    private final Catalogue catalogue;
    private final OwnDataUses uses;

    public Erasures(CaseDeletions deletions, Catalogue catalogue, ExchangeLog log) {
        this.deletions = deletions;
        this.catalogue = catalogue;
        this.uses = new OwnDataUses(log);
    }

    /** What {@link #erase} would come to now. */
    @Transactional(readOnly = true)
    public ErasureResult plan(Person person) {
        return judge(files(person, false));
    }

    /** Erases all that may be erased, and nothing else, and puts in the person's ledger that they had it done. */
    @Transactional
    public ErasureResult erase(Person person) {
        List<Candidate> files = files(person, true);
        ErasureResult erasing = judge(files);
        deletions.delete(
                files.stream()
                        .filter(file -> file.closedAt() != null ? !isKept(file) : file.reference() == null)
                        .map(Candidate::id)
                        .toList(),
                person);
        uses.record(person, OwnDataUses.ERASURE);
        return erasing;
    }

    /** @param held nobody else changes them before the transaction ends */
    private List<Candidate> files(Person person, boolean held) {
        return deletions.candidates(person, MOST_AT_ONCE, held);
    }

    private ErasureResult judge(List<Candidate> files) {
        List<Reference> erased = new ArrayList<>();
        List<ErasureResult.Kept> kept = new ArrayList<>();
        List<Reference> open = new ArrayList<>();
        int drafts = 0;
        for (Candidate file : files) {
            Reference reference = file.reference();
            if (reference == null) {
                drafts++;
            } else if (file.closedAt() == null) {
                open.add(reference);
            } else if (isKept(file)) {
                kept.add(new ErasureResult.Kept(reference, file.service(), until(file, file.closedAt())));
            } else {
                erased.add(reference);
            }
        }
        return new ErasureResult(erased, drafts, kept, open, files.size() == MOST_AT_ONCE);
    }

    private boolean isKept(Candidate file) {
        Instant closed = file.closedAt();
        if (closed == null) {
            return true;
        }
        // A service that is no longer there says nothing of how long: what it left is kept until somebody does.
        return catalogue
                .service(file.service())
                .map(service ->
                        !service.competence().calendar().dayOf(Instant.now()).isAfter(until(file, closed)))
                .orElse(true);
    }

    private LocalDate until(Candidate file, Instant closed) {
        return catalogue
                .service(file.service())
                .map(service -> lastDay(service, closed))
                .orElse(LocalDate.MAX);
    }

    private static LocalDate lastDay(PublicService service, Instant closed) {
        return service.competence()
                .calendar()
                .dayOf(closed)
                .plus(service.terms().retention());
    }
}
