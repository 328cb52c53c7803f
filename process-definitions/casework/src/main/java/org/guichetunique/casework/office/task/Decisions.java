package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides tasks; each decision lets its procedure go on. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Decisions {

    private final Worklist worklist;
    private final OfficerPermissions reach;
    private final Tasks tasks;
    private final CaseFiles files;
    private final PendingOpinions weighing;
    private final Conclusion conclusion;

    Decisions(
            Worklist worklist,
            OfficerPermissions reach,
            Tasks tasks,
            CaseFiles files,
            PendingOpinions weighing,
            Conclusion conclusion) {
        this.worklist = worklist;
        this.reach = reach;
        this.tasks = tasks;
        this.files = files;
        this.weighing = weighing;
        this.conclusion = conclusion;
    }

    /** Whether another authority disagrees, and the officer has to say first if the decision follows it. */
    public boolean isOpinionUnweighed(OfficerTask task, Officer officer) {
        return weighing.isDue(task.caseId(), officer.authority());
    }

    /**
     * Decides a task that the officer has taken, and lets the procedure go on.
     *
     * @param typed what the officer wrote, by address
     */
    @Transactional
    public Decision decide(String id, Officer officer, Map<Address, String> typed) {
        Visibility sight = reach.sight(officer);
        Optional<OfficerTask> found = worklist.find(id, sight);
        if (found.isEmpty()) {
            return new Decision.Gone();
        }
        OfficerTask task = found.get();
        // Of a decision and a withdrawal at once, whichever holds the case first is what happens to it.
        if (!files.holdsAsGoingOn(task.caseId())) {
            return new Decision.Gone();
        }
        if (!worklist.assign(id, officer, sight)) {
            return worklist.find(id, sight)
                    .<Decision>map(kept -> switch (Claims.standing(kept, officer)) {
                        case Claim.TakenBy other -> new Decision.TakenBy(other.name());
                        case Claim.NeedsAnother another -> new Decision.NeedsAnother();
                        default -> new Decision.Gone();
                    })
                    .orElseGet(Decision.Gone::new);
        }
        if (weighing.isDue(task.caseId(), officer.authority())) {
            return new Decision.Unweighed();
        }
        Optional<ProposedDecision> proposal = conclusion.proposal(task);
        // What was proposed is confirmed as it stands.
        Answers answers = Answers.of(
                tasks.form(task), proposal.map(ProposedDecision::typed).orElse(typed));
        if (!answers.problems().isEmpty()) {
            return new Decision.Incomplete(answers.problems());
        }
        if (task.fourEyes() && proposal.isEmpty()) {
            conclusion.propose(task, typed, officer);
            return new Decision.Proposed();
        }
        conclusion.conclude(task, answers, officer);
        return new Decision.Taken();
    }
}
