package org.guichetunique.casework.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.guichetunique.exchange.call.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which steps of cases wait for a call that is tried again by itself, and what the authority said of its error. */
@Component
public final class CallRetries {

    private final JdbcClient database;

    CallRetries(JdbcClient database) {
        this.database = database;
    }

    /**
     * When a call is made again that has failed for now.
     *
     * @param attempts how often it was made so far
     */
    public record Again(int attempts, Instant at) {}

    /**
     * Holds a call that waits to be tried again, so that nobody else settles it before the caller's transaction ends.
     *
     * @return how it stands; empty where it is being made, or will be within a second
     */
    public Optional<CaseSteps.State> holdWaiting(CaseId id, String step) {
        return database.sql("""
                        select state from case_step
                         where case_id = :case and id = :id and state in ('waiting', 'unknown')
                           and next_at > now() + interval '1 second' for no key update
                        """)
                .param("case", id.value())
                .param("id", step)
                .query((row, number) ->
                        CaseSteps.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)))
                .optional();
    }

    /** A call has failed for now: it is made again by itself. */
    public void tryAgain(CaseId id, String step, CaseSteps.State state, String code, Again again) {
        database.sql("""
                        update case_step set state = :state, code = :code, attempts = :attempts, next_at = :next
                         where case_id = :case and id = :id and ended_at is null
                        """)
                .param("case", id.value())
                .param("id", step)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("code", code)
                .param("attempts", again.attempts())
                .param("next", Timestamp.from(again.at()))
                .update();
    }

    /** Keeps what an authority said of its own error; null where it said nothing, and forgets what it said before. */
    public void problem(CaseId id, String step, @Nullable Problem problem) {
        database.sql("""
                        update case_step set problem = :problem::jsonb
                         where case_id = :case and id = :id and ended_at is null
                           and problem is distinct from :problem::jsonb
                        """)
                .param("case", id.value())
                .param("id", step)
                .param("problem", problem == null ? null : JsonMapper.shared().writeValueAsString(problem))
                .update();
    }
}
