package org.guichetunique.casework.office.opinion;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.AccessRecords;
import org.guichetunique.casework.casefile.AccessRecords.Occasion;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.task.OfficerPermissions;
import org.guichetunique.casework.office.task.TaskWaiting;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer's authority is asked for and gives. What another one is asked for is the same as what does not exist. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class OpinionsToGive {

    public static final int LONGEST_TEXT = 4000;

    private final OpinionRecords records;
    private final CaseFiles files;
    private final CaseValues values;
    private final AccessRecords accesses;
    private final TaskWaiting waits;
    private final OfficerPermissions reach;
    private final CaseEvents events;

    OpinionsToGive(
            OpinionRecords records,
            CaseFiles files,
            CaseValues values,
            AccessRecords accesses,
            TaskWaiting waits,
            OfficerPermissions reach,
            CaseEvents events) {
        this.records = records;
        this.files = files;
        this.values = values;
        this.accesses = accesses;
        this.waits = waits;
        this.reach = reach;
        this.events = events;
    }

    /**
     * What officers of others ask the officer's authority for, most urgent first; what was escalated, to its supervisor
     * alone. What a procedure asks for is a task in the worklist.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Opinion> waiting(Officer officer, @Nullable Opinion after) {
        return records.waiting(officer.authority(), reach.supervises(officer), after);
    }

    /** One that the officer's authority was asked for and has not given; empty where there is none. */
    public Optional<Opinion> waiting(UUID id, Officer officer) {
        return records.find(id, officer.authority()).filter(one -> mayGive(one, officer));
    }

    /** How many of those that wait the authority was reminded of, a hundred at most. */
    public int reminded(Officer officer) {
        return records.reminded(officer.authority(), reach.supervises(officer));
    }

    /** What is known in the case while the opinion is the officer's to give; that they looked is put on record first. */
    public Map<Address, KnownValue> values(UUID id, Officer officer) {
        Optional<Opinion> found = records.find(id, officer.authority()).filter(one -> mayGive(one, officer));
        if (found.isEmpty() || !(files.require(found.get().caseId()) instanceof CaseFile.Open)) {
            return Map.of();
        }
        Opinion opinion = found.get();
        accesses.recordOnce(officer, new Occasion(opinion.caseId(), opinion.service(), id.toString(), "opinion"));
        return values.of(opinion.caseId());
    }

    /** @param text why; may be empty for a favourable opinion */
    @Transactional
    public OpinionResult give(UUID id, Opinion.Answer answer, String text, Officer officer) {
        String why = InputText.bounded(text.strip());
        if (why.isEmpty() && answer != Opinion.Answer.FAVOURABLE || text.length() > LONGEST_TEXT) {
            return new OpinionResult.Unreasoned();
        }
        Optional<Opinion> found = records.hold(id, officer.authority());
        if (found.isEmpty() || !files.holdsAsGoingOn(found.get().caseId())) {
            return new OpinionResult.Gone();
        }
        Opinion opinion = found.get();
        Instant now = Instant.now();
        return switch (opinion.state()) {
            case ASKED -> keep(opinion, answer, why, officer, now);
            case ESCALATED ->
                reach.supervises(officer) ? keep(opinion, answer, why, officer, now) : new OpinionResult.Escalated();
            case DEEMED -> {
                if (opinion.answeredAt() == null) {
                    write(opinion, "deemed", Opinion.Answer.FAVOURABLE, why, officer, true, now);
                }
                yield new OpinionResult.TooLate();
            }
            case GIVEN, VOID, REVOKED -> new OpinionResult.Gone();
        };
    }

    private OpinionResult keep(Opinion opinion, Opinion.Answer answer, String why, Officer officer, Instant now) {
        boolean late = !now.isBefore(opinion.dueAt());
        write(opinion, "given", answer, why, officer, late, now);
        events.record(
                opinion.caseId(), CaseEvent.Kind.OPINION_GIVEN, opinion.id().toString());
        return new OpinionResult.Given(late);
    }

    private void write(
            Opinion opinion,
            String state,
            Opinion.Answer answer,
            String why,
            Officer officer,
            boolean late,
            Instant now) {
        records.answer(opinion.id(), state, answer, why, officer, late, now);
        if (!records.isAnyWaitedFor(opinion.caseId())) {
            waits.until(opinion.caseId(), null);
        }
    }

    private boolean mayGive(Opinion opinion, Officer officer) {
        return opinion.state() == Opinion.State.ASKED
                || opinion.state() == Opinion.State.ESCALATED && reach.supervises(officer);
    }
}
