package org.guichetunique.casework.office.complement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.clock.LegalClock;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.Claims;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.TaskWaiting;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complements: an officer asks once for what is missing (law 55-19, article 9), the legal clock stands still, and the
 * procedure waits where it is, at the officer's task. Whoever has no right to a case is told what they would be told if
 * there were none.
 */
@Component
public class Complements {

    /** What can be missing, by the keys of the texts that say so. */
    public static final List<String> REASONS = List.of(
            "document-missing",
            "document-unreadable",
            "document-expired",
            "information-missing",
            "information-contradicts",
            "other");

    /** Those that a file answers. */
    public static final List<String> ON_PAPER = List.of("document-missing", "document-unreadable", "document-expired");

    /** Characters that a note or an answer may have. */
    public static final int LONGEST = 2000;

    private final ComplementRecords records;
    private final Catalogue catalogue;
    private final Tasks tasks;
    private final Claims claims;
    private final StoppedClock clock;
    private final TaskWaiting waits;
    private final CaseEvents events;

    Complements(
            ComplementRecords records,
            Catalogue catalogue,
            Tasks tasks,
            Claims claims,
            StoppedClock clock,
            TaskWaiting waits,
            CaseEvents events) {
        this.records = records;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.claims = claims;
        this.clock = clock;
        this.waits = waits;
        this.events = events;
    }

    /** What has been asked in the case of a task; empty where nothing has. */
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    public Optional<ComplementRequest> find(OfficerTask task, Officer officer) {
        return tasks.find(task.id(), officer).flatMap(found -> records.find(found.caseId()));
    }

    /**
     * Asks the applicant, once in a case, and stops the legal clock.
     *
     * @param reasons of {@link #REASONS}; others are left out
     * @param addresses of the service's form; others are left out
     */
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    @Transactional
    public ComplementResult ask(
            String taskId, Officer officer, List<String> reasons, String note, List<Address> addresses) {
        List<String> known = REASONS.stream().filter(reasons::contains).toList();
        if (known.isEmpty() && note.isBlank()) {
            return new ComplementResult.Nothing();
        }
        if (note.length() > LONGEST) {
            return new ComplementResult.TooLong(LONGEST);
        }
        switch (claims.claim(taskId, officer)) {
            case Claim.TakenBy other -> {
                return new ComplementResult.TakenBy(other.name());
            }
            case Claim.NeedsAnother another -> {
                return new ComplementResult.Gone();
            }
            case Claim.Gone gone -> {
                return new ComplementResult.Gone();
            }
            case Claim.Yours yours -> {
                // Goes on below.
            }
        }
        Optional<OfficerTask> task = tasks.find(taskId, officer);
        Optional<LegalClock> running = task.flatMap(found -> clock.hold(found.caseId()));
        if (task.isEmpty() || running.isEmpty()) {
            return new ComplementResult.Gone();
        }
        PublicService service = catalogue.require(task.get().service());
        Instant now = Instant.now();
        var calendar = service.competence().calendar();
        Instant due = calendar.endOf(
                calendar.onWorkingDay(service.terms().complement().within().lastDay(calendar.dayOf(now), calendar)));
        List<String> asked = addresses.stream()
                .filter(address -> service.questions().form().field(address).isPresent())
                .map(Address::toString)
                .distinct()
                .toList();
        CaseId id = task.get().caseId();
        if (!records.insert(id, officer, known, InputText.bounded(note.strip()), asked, now, due)) {
            return new ComplementResult.AskedBefore();
        }
        clock.stop(id, running.get(), now, due);
        waits.until(id, due);
        events.record(id, CaseEvent.Kind.COMPLEMENT_REQUESTED);
        return new ComplementResult.Asked(due);
    }
}
