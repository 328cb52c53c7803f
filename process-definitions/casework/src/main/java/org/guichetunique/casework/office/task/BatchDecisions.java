package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides like files at once, in the same words. Each is decided in a transaction of its own, as if it were alone: what
 * becomes of one changes nothing for the others.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class BatchDecisions {

    /** At once; a person still has to answer for each. */
    public static final int MOST = 50;

    private final Tasks tasks;
    private final TaskContents contents;
    private final Decisions decisions;

    BatchDecisions(Tasks tasks, TaskContents contents, Decisions decisions) {
        this.tasks = tasks;
        this.contents = contents;
        this.decisions = decisions;
    }

    /** Why a file is left out; each has a text. */
    public enum LeftOut {
        /** Another procedure, or another step of it, than the first one's. */
        DIFFERENT,
        /** A colleague has it. */
        TAKEN,
        /** A second officer has to confirm: such a file is looked at alone. */
        FOUR_EYES,
        /** Somebody else has the word. */
        WAITING,
        /** An authority did not answer. */
        EVIDENCE_MISSING
    }

    /**
     * What would be decided, and what would not.
     *
     * @param like in the order in which they were chosen
     */
    public record Preview(List<OfficerTask> like, Map<OfficerTask, LeftOut> leftOut) {}

    /** Tasks that are gone, or not the officer's to see, are in neither part. */
    public Preview preview(List<String> ids, Officer officer) {
        List<OfficerTask> like = new ArrayList<>();
        Map<OfficerTask, LeftOut> leftOut = new LinkedHashMap<>();
        OfficerTask first = null;
        for (String id : ids.stream().distinct().limit(MOST).toList()) {
            OfficerTask task = tasks.find(id, officer).orElse(null);
            if (task == null) {
                continue;
            }
            first = first == null ? task : first;
            LeftOut why = leftOut(task, first, officer);
            if (why == null) {
                like.add(task);
            } else {
                leftOut.put(task, why);
            }
        }
        return new Preview(List.copyOf(like), leftOut);
    }

    private @Nullable LeftOut leftOut(OfficerTask task, OfficerTask first, Officer officer) {
        if (!task.service().equals(first.service()) || !task.activity().equals(first.activity())) {
            return LeftOut.DIFFERENT;
        }
        if (task.assignee() != null && !task.isInTheHandsOf(officer)) {
            return LeftOut.TAKEN;
        }
        if (task.fourEyes()) {
            return LeftOut.FOUR_EYES;
        }
        if (task.waitsUntil() != null) {
            return LeftOut.WAITING;
        }
        return contents.held(task, officer).stream()
                        .map(EvidenceContent::evidence)
                        .anyMatch(evidence -> evidence.state() == Evidence.State.FAILED)
                ? LeftOut.EVIDENCE_MISSING
                : null;
    }

    /**
     * Decides those that {@link #preview} would decide now.
     *
     * @param typed what the officer wrote, by address
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Map<OfficerTask, Decision> decide(List<String> ids, Map<Address, String> typed, Officer officer) {
        Map<OfficerTask, Decision> outcomes = new LinkedHashMap<>();
        preview(ids, officer).like().forEach(task -> outcomes.put(task, decisions.decide(task.id(), officer, typed)));
        return outcomes;
    }
}
