package org.guichetunique.casework.casefile.answer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.call.LateReply;
import org.guichetunique.exchange.contract.Operation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row for each call whose answer comes later. The row is what tells copies of one answer apart when they come at the
 * same moment.
 */
@Component
public final class AwaitedReplies {

    private final JdbcClient database;

    public AwaitedReplies(JdbcClient database) {
        this.database = database;
    }

    /** What is known of an answer. */
    public enum State {
        AWAITED,
        USED,
        TOO_LATE
    }

    /** @param digest of the answer that was taken; empty while none has been */
    public record Known(State state, String digest) {}

    /** Notes that the authority has promised an answer; the first promise counts. */
    public void await(Operation operation, String key, CaseId id, Instant by) {
        database.sql("""
                        insert into late_answer (authority, idempotency_key, operation, case_id, state, expected_by)
                        values (:authority, :key, :operation, :case, 'awaited', :by)
                        on conflict (authority, idempotency_key) do update
                           set expected_by = coalesce(late_answer.expected_by, excluded.expected_by)
                         where late_answer.state = 'awaited'
                        """)
                .param("authority", operation.authority().code())
                .param("key", key)
                .param("operation", operation.id())
                .param("case", id.value())
                .param("by", Timestamp.from(by))
                .update();
    }

    /** Lets the next promise count, where one was made that was not kept. */
    public void awaitAnew(Operation operation, String key) {
        database.sql("""
                        update late_answer set expected_by = null
                         where authority = :authority and idempotency_key = :key and state = 'awaited'
                        """)
                .param("authority", operation.authority().code())
                .param("key", key)
                .update();
    }

    /** Whether an answer was promised and the time for it is over. */
    public boolean isOverdue(Operation operation, String key, Instant now) {
        return database.sql("""
                        select 1 from late_answer where authority = :authority and idempotency_key = :key
                           and state = 'awaited' and expected_by < :now
                        """)
                .param("authority", operation.authority().code())
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Claims the answer for the caller's transaction; a copy that comes meanwhile waits for that to end.
     *
     * @return whether no answer to this call was taken before
     */
    public boolean use(LateReply answer, Operation operation, CaseId id, String digest) {
        return database.sql("""
                        insert into late_answer (authority, idempotency_key, operation, case_id, state, answered_at,
                                                 status, digest)
                        values (:authority, :key, :operation, :case, 'used', now(), :status, :digest)
                        on conflict (authority, idempotency_key) do update
                           set state = 'used', answered_at = now(), status = excluded.status, digest = excluded.digest
                         where late_answer.state = 'awaited'
                        """)
                        .param("authority", answer.authority())
                        .param("key", answer.key())
                        .param("operation", operation.id())
                        .param("case", id.value())
                        .param("status", answer.status())
                        .param("digest", digest)
                        .update()
                == 1;
    }

    public Optional<Known> find(LateReply answer) {
        return database.sql("""
                        select state, coalesce(digest, '') as digest from late_answer
                         where authority = :authority and idempotency_key = :key
                        """)
                .param("authority", answer.authority())
                .param("key", answer.key())
                .query((row, number) -> new Known(
                        switch (row.getString("state")) {
                            case "awaited" -> State.AWAITED;
                            case "used" -> State.USED;
                            default -> State.TOO_LATE;
                        },
                        row.getString("digest")))
                .optional();
    }

    /**
     * Keeps an answer for which the case has no use any more.
     *
     * @return whether this call did it
     */
    public boolean keepTooLate(LateReply answer, String digest) {
        return database.sql("""
                        update late_answer set state = 'too-late', answered_at = now(), status = :status,
                               body = :body::jsonb, digest = :digest
                         where authority = :authority and idempotency_key = :key and state = 'awaited'
                        """)
                        .param("authority", answer.authority())
                        .param("key", answer.key())
                        .param("status", answer.status())
                        .param(
                                "body",
                                answer.body() == null ? null : answer.body().toString())
                        .param("digest", digest)
                        .update()
                == 1;
    }
}
