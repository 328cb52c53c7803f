package org.guichetunique.casework.office.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.BatchFile.State;
import org.guichetunique.casework.office.task.ChosenTasks.Chosen;
import org.guichetunique.casework.office.task.ChosenTasks.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of chosen files which may be decided in the same words now, and why the others may not. */
@Component
final class BatchSorting {

    private final JdbcClient database;
    private final ChosenTasks chosen;
    private final PendingOpinions opinions;

    BatchSorting(JdbcClient database, ChosenTasks chosen, PendingOpinions opinions) {
        this.database = database;
        this.chosen = chosen;
        this.opinions = opinions;
    }

    /** One for each identifier, in their order; they are all compared with the first one that is open. */
    List<BatchFile> sort(List<String> ids, Officer officer) {
        List<Chosen> all = chosen.of(ids, officer);
        Set<UUID> unanswered = unanswered(all);
        List<BatchFile> sorted = new ArrayList<>();
        OfficerTask first = null;
        for (Chosen one : all) {
            OfficerTask task = one.task();
            if (task == null || one.standing() != Standing.OPEN) {
                sorted.add(gone(one));
                continue;
            }
            first = first == null ? task : first;
            State state = state(task, first, unanswered, officer);
            sorted.add(new BatchFile(one.id(), task, state, state == State.TAKEN ? task.assigneeName() : null));
        }
        return sorted;
    }

    /** Only which files they are, as far as the officer may see them. */
    List<BatchFile> named(List<String> ids, Officer officer) {
        return chosen.of(ids, officer).stream()
                .map(one -> new BatchFile(one.id(), one.task(), State.TO_DECIDE, null))
                .toList();
    }

    private State state(OfficerTask task, OfficerTask first, Set<UUID> unanswered, Officer officer) {
        if (!isLike(task, first)) {
            return State.DIFFERENT;
        }
        if (task.assignee() != null && !task.isInTheHandsOf(officer)) {
            return State.TAKEN;
        }
        if (task.fourEyes()) {
            return State.FOUR_EYES;
        }
        if (task.waitsUntil() != null) {
            return State.WAITING;
        }
        if (unanswered.contains(task.caseId().value())) {
            return State.EVIDENCE_MISSING;
        }
        return opinions.isDue(task.caseId(), officer.authority()) ? State.UNWEIGHED : State.TO_DECIDE;
    }

    static boolean isLike(OfficerTask task, OfficerTask other) {
        return task.service().equals(other.service()) && task.activity().equals(other.activity());
    }

    private static BatchFile gone(Chosen one) {
        State state = switch (one.standing()) {
            case DECIDED -> State.DECIDED;
            case ENDED -> State.ENDED;
            case ELSEWHERE -> State.ELSEWHERE;
            default -> State.UNKNOWN;
        };
        return new BatchFile(one.id(), one.task(), state, by(one.task(), state));
    }

    private static @Nullable String by(@Nullable OfficerTask task, State state) {
        return task == null || state != State.DECIDED ? null : task.assigneeName();
    }

    /** Which of the cases have an authority that did not answer. */
    private Set<UUID> unanswered(List<Chosen> all) {
        UUID[] cases = all.stream()
                .map(Chosen::task)
                .filter(Objects::nonNull)
                .map(task -> task.caseId().value())
                .toArray(UUID[]::new);
        return new HashSet<>(
                database.sql("""
                        select distinct case_id from published.evidence where case_id = any (:cases) and state = 'failed'
                        """).param("cases", cases).query(UUID.class).list());
    }
}
