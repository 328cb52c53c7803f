package org.guichetunique.casework.office.opinion;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.Claims;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.TaskWaiting;
import org.guichetunique.casework.office.task.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the officer who waits for an opinion can do meanwhile: remind the authority of it, or take the question back. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class OpinionReminders {

    /** So long after asking, or after the last reminder, another one is no nuisance. */
    private static final Duration BETWEEN = Duration.ofHours(20);

    private final OpinionRecords records;
    private final CaseFiles files;
    private final Tasks tasks;
    private final Claims claims;
    private final TaskWaiting waits;
    private final CaseEvents events;

    OpinionReminders(
            OpinionRecords records, CaseFiles files, Tasks tasks, Claims claims, TaskWaiting waits, CaseEvents events) {
        this.records = records;
        this.files = files;
        this.tasks = tasks;
        this.claims = claims;
        this.waits = waits;
        this.events = events;
    }

    /** @param task in the case of the opinion; the officer takes it with this */
    @Transactional
    public OpinionPursuit remind(UUID id, OfficerTask task, Officer officer) {
        Instant now = Instant.now();
        return pursue(id, task, officer, () -> {
            CaseId caseId = task.caseId();
            if (!records.remind(id, caseId, officer, now.minus(BETWEEN), now)) {
                return records.isWaitedFor(id, caseId, officer)
                        ? new OpinionPursuit.TooSoon()
                        : new OpinionPursuit.Gone();
            }
            events.record(caseId, CaseEvent.Kind.OPINION_REMINDED, id + ":" + now.getEpochSecond());
            return new OpinionPursuit.Reminded();
        });
    }

    /** As {@link #remind}: the opinion is waited for no more, and whoever knew that they were asked is told. */
    @Transactional
    public OpinionPursuit revoke(UUID id, OfficerTask task, Officer officer) {
        return pursue(id, task, officer, () -> {
            CaseId caseId = task.caseId();
            if (!records.revoke(id, caseId, officer)) {
                return new OpinionPursuit.Gone();
            }
            events.record(caseId, CaseEvent.Kind.OPINION_REVOKED, id.toString());
            if (!records.isAnyWaitedFor(caseId)) {
                waits.until(caseId, null);
            }
            return new OpinionPursuit.Revoked();
        });
    }

    private OpinionPursuit pursue(UUID id, OfficerTask task, Officer officer, Supplier<OpinionPursuit> how) {
        Optional<OfficerTask> own =
                tasks.find(task.id(), officer).filter(found -> files.holdsAsGoingOn(found.caseId()));
        if (own.isEmpty()) {
            return new OpinionPursuit.Gone();
        }
        return switch (claims.claim(task.id(), officer)) {
            case Claim.Yours yours -> how.get();
            case Claim.TakenBy other -> new OpinionPursuit.TakenBy(other.name());
            default -> new OpinionPursuit.Gone();
        };
    }
}
