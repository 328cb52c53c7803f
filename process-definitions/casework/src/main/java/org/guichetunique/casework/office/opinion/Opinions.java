package org.guichetunique.casework.office.opinion;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.Claims;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.TaskWaiting;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the authority that decides a case asks of others, and what it makes of their answers. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Opinions {

    public static final int LONGEST_QUESTION = 2000;
    public static final int LONGEST_WEIGHING = 2000;

    private final OpinionRecords records;
    private final Catalogue catalogue;
    private final CaseFiles files;
    private final Tasks tasks;
    private final Claims claims;
    private final TaskWaiting waits;
    private final CaseEvents events;

    Opinions(
            OpinionRecords records,
            Catalogue catalogue,
            CaseFiles files,
            Tasks tasks,
            Claims claims,
            TaskWaiting waits,
            CaseEvents events) {
        this.records = records;
        this.catalogue = catalogue;
        this.files = files;
        this.tasks = tasks;
        this.claims = claims;
        this.waits = waits;
        this.events = events;
    }

    /** Asks another authority that takes part in the procedure, in a case whose task the officer takes with it. */
    @Transactional
    public OpinionRequestResult ask(String taskId, String authority, String question, Officer officer) {
        String asked = InputText.bounded(question.strip());
        if (asked.isEmpty() || question.length() > LONGEST_QUESTION) {
            return new OpinionRequestResult.Unclear();
        }
        Optional<OfficerTask> task = tasks.find(taskId, officer);
        if (task.isEmpty() || !files.holdsAsGoingOn(task.get().caseId())) {
            return new OpinionRequestResult.Gone();
        }
        PublicService service = catalogue.require(task.get().service());
        if (authority.equals(officer.authority())
                || service.competence().participants().stream()
                        .noneMatch(one -> one.code().equals(authority))) {
            return new OpinionRequestResult.NotConcerned();
        }
        return switch (claims.claim(taskId, officer)) {
            case Claim.Yours yours -> insert(task.get().caseId(), service, authority, asked, officer);
            case Claim.TakenBy other -> new OpinionRequestResult.TakenBy(other.name());
            default -> new OpinionRequestResult.Gone();
        };
    }

    private OpinionRequestResult insert(
            CaseId id, PublicService service, String authority, String question, Officer officer) {
        var calendar = service.competence().calendar();
        var rule = service.terms().consultation();
        Instant now = Instant.now();
        Instant due = notAfterTheFile(
                calendar.endOf(calendar.onWorkingDay(rule.within().lastDay(calendar.dayOf(now), calendar))),
                (CaseFile.Filed) files.require(id),
                calendar.endOf(calendar.dayOf(now)));
        Instant reminds = calendar.endOf(rule.reminder().lastDay(calendar.dayOf(now), calendar));
        if (!reminds.isBefore(due)) {
            // The time is shorter than usual: two thirds of it are left to answer by oneself.
            reminds = now.plus(Duration.between(now, due).multipliedBy(2).dividedBy(3));
        }
        Optional<UUID> asked = records.ask(
                id, officer, authority, question, rule.otherwise(), new OpinionRecords.Times(now, reminds, due));
        if (asked.isEmpty()) {
            return new OpinionRequestResult.AskedBefore();
        }
        events.record(id, CaseEvent.Kind.OPINION_ASKED, asked.get().toString());
        waits.until(id, due);
        return new OpinionRequestResult.Asked(due);
    }

    /** An opinion that comes after the decision is due helps nobody; of a file that is late, it is due today. */
    private static Instant notAfterTheFile(Instant due, CaseFile.Filed file, Instant today) {
        Instant limit = file.legalLimitAt();
        if (!due.isAfter(limit)) {
            return due;
        }
        return limit.isAfter(Instant.now()) ? limit : today;
    }

    /** All opinions of a task's case, in the order of asking, for the authority that holds the task. */
    public List<Opinion> of(OfficerTask task, Officer officer) {
        return tasks.find(task.id(), officer)
                .map(found -> records.of(found.caseId()))
                .orElse(List.of());
    }

    /**
     * Says what the authority that decides makes of an opinion that is not simply favourable. It may say it otherwise
     * until it decides.
     *
     * @param task the officer's own, in the case of the opinion
     * @param why never empty
     */
    @Transactional
    public OpinionResponse weigh(UUID id, OfficerTask task, boolean followed, String why, Officer officer) {
        String reason = InputText.bounded(why.strip());
        if (reason.isEmpty() || why.length() > LONGEST_WEIGHING) {
            return new OpinionResponse.Unreasoned();
        }
        Optional<OfficerTask> own =
                tasks.find(task.id(), officer).filter(found -> files.holdsAsGoingOn(found.caseId()));
        if (own.isEmpty()) {
            return new OpinionResponse.Gone();
        }
        return switch (claims.claim(task.id(), officer)) {
            case Claim.Yours yours -> weigh(id, own.get().caseId(), followed, reason, officer);
            case Claim.TakenBy other -> new OpinionResponse.TakenBy(other.name());
            default -> new OpinionResponse.Gone();
        };
    }

    private OpinionResponse weigh(UUID id, CaseId caseId, boolean followed, String why, Officer officer) {
        boolean weighed = records.weigh(id, caseId, followed, why, officer);
        return weighed ? new OpinionResponse.Kept() : new OpinionResponse.Gone();
    }

    /** Those that may be asked in the case of a task. */
    public List<Authority> others(OfficerTask task, Officer officer) {
        return tasks.others(task, officer);
    }
}
