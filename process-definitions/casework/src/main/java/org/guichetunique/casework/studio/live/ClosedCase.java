package org.guichetunique.casework.studio.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseSteps.Step;
import org.guichetunique.procedures.forecast.PastCase;
import org.guichetunique.procedures.forecast.PastStep;
import org.guichetunique.procedures.forecast.PastStep.Ending;
import org.jspecify.annotations.Nullable;

/** A closed case as the database has it, to be replayed. */
record ClosedCase(
        CaseId id, Instant filed, Instant closed, @Nullable String ending, Instant limit) {

    /** What was undone from the repair desk is no step of the procedure. */
    private static final String UNDO = "undo";

    static ClosedCase read(ResultSet row) throws SQLException {
        return new ClosedCase(
                new CaseId(row.getObject("id", UUID.class)),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("ending"),
                row.getTimestamp("legal_limit_at").toInstant());
    }

    PastCase with(List<Step> steps) {
        return new PastCase(
                filed,
                steps.stream()
                        .filter(step -> !step.activity().equals(UNDO))
                        .flatMap(this::past)
                        .toList(),
                Duration.between(filed, closed),
                ending,
                Duration.between(filed, limit));
    }

    private Stream<PastStep> past(Step step) {
        Instant ended = step.endedAt();
        return ended == null
                ? Stream.empty()
                : Stream.of(new PastStep(
                        step.activity(),
                        step.operation(),
                        step.authority(),
                        Duration.between(filed, step.startedAt()),
                        Duration.between(step.startedAt(), ended),
                        ending(step.state()),
                        step.code()));
    }

    private static Ending ending(CaseSteps.State state) {
        return switch (state) {
            case REFUSED -> Ending.REFUSED;
            case CANCELLED -> Ending.CUT_OFF;
            default -> Ending.DONE;
        };
    }
}
