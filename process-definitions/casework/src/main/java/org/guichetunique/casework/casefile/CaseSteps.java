package org.guichetunique.casework.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has happened and is happening in each case: our own record, so that no page has to ask the engine. */
@Component
public final class CaseSteps {

    private final JdbcClient database;

    public CaseSteps(JdbcClient database) {
        this.database = database;
    }

    /** What kind of work a step is. */
    public enum Kind {
        CALL,
        TASK,
        RULE
    }

    /** Where a step stands. */
    public enum State {
        /** Under way. */
        RUNNING,
        /** Failed for now; it is tried again by itself. */
        WAITING,
        /** The authority has taken the question and sends the answer by itself. */
        AWAITING,
        /** Whether the authority did what was asked is not known; it is asked what came of it before anything else. */
        UNKNOWN,
        /** Failed for good; a person has to settle it. */
        STUCK,
        DONE,
        /** The authority said no, for a reason that its contract lists. */
        REFUSED,
        /** Done, and undone by another step since. */
        UNDONE,
        /** Left out by a person, for a reason that is on record. */
        SKIPPED,
        CANCELLED
    }

    /**
     * @param authority that does the work
     * @param code of the refusal or of the failure; null where there is none
     * @param said why the authority refused, in its own words; null where it said nothing
     * @param member the one of several that the step is about, such as {@code child2}; empty where it is about none
     */
    public record Step(
            String id,
            String activity,
            Kind kind,
            @Nullable String authority,
            @Nullable String operation,
            State state,
            @Nullable String code,
            @Nullable String said,
            Instant startedAt,
            @Nullable Instant endedAt,
            String member) {}

    public List<Step> of(CaseId id) {
        return database.sql("""
                        select id, activity, kind, authority, operation, state, code, said, started_at,
                               ended_at, member
                          from case_step where case_id = :case order by started_at, activity, member limit 500
                        """)
                .param("case", id.value())
                .query(CaseSteps::read)
                .list();
    }

    /** Of several cases at once, as of one. */
    public Map<CaseId, List<Step>> of(Collection<CaseId> ids) {
        Map<CaseId, List<Step>> steps = new HashMap<>();
        database.sql("""
                        select x.id as case_id, s.id, s.activity, s.kind, s.authority, s.operation, s.state, s.code, s.said,
                               s.started_at, s.ended_at, s.member
                          from unnest(:cases::uuid[]) as x (id)
                         cross join lateral (select * from case_step where case_id = x.id
                                              order by started_at, activity, member limit 500) s
                         order by s.started_at, s.activity, s.member
                        """)
                .param("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, number) -> steps.computeIfAbsent(
                                new CaseId(row.getObject("case_id", UUID.class)), id -> new ArrayList<>())
                        .add(read(row, number)))
                .list();
        return steps;
    }

    private static Step read(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getString("id"),
                row.getString("activity"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("authority"),
                row.getString("operation"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("code"),
                row.getString("said"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("ended_at") == null
                        ? null
                        : row.getTimestamp("ended_at").toInstant(),
                row.getString("member"));
    }

    /** Another authority does the work of a step that is under way. */
    public void passedOn(CaseId id, String activity, String authority) {
        database.sql("""
                        update case_step set authority = :authority
                         where case_id = :case and activity = :activity and ended_at is null
                        """)
                .param("authority", authority)
                .param("case", id.value())
                .param("activity", activity)
                .update();
    }

    public void enter(CaseId id, Step step) {
        if (step.kind() != Kind.CALL) {
            enter(id, step, null, false);
        } else if (!enter(id, step, CallKeys.of(id, step.activity(), step.member(), 1), true)) {
            enter(id, step, nextKey(id, step), false);
        }
    }

    /** Enters the call that undoes another step of the case. */
    public void enterUndoing(CaseId id, Step step, String undone) {
        String act = callKey(id, undone).map(UUID::toString).orElse(undone);
        enter(id, step, CallKeys.undoing(id, act, String.valueOf(step.operation())), false);
    }

    /** Rows of a case are written in the order in which it takes its steps, and none is ever taken out. */
    private UUID nextKey(CaseId id, Step step) {
        int before = database.sql("""
                        select count(*) from case_step where case_id = :case and activity = :activity and member = :member
                        """)
                .param("case", id.value())
                .param("activity", step.activity())
                .param("member", step.member())
                .query(Integer.class)
                .single();
        return CallKeys.of(id, step.activity(), step.member(), before + 1);
    }

    /** The idempotency key of the call that a step makes; empty where it makes none. */
    public Optional<UUID> callKey(CaseId id, String step) {
        return EnteredCalls.key(step)
                .or(() -> database.sql(
                                "select call_key from case_step where case_id = :case and id = :id and call_key is not null")
                        .param("case", id.value())
                        .param("id", step)
                        .query(UUID.class)
                        .optional());
    }

    /** A step of a case. */
    public record Place(CaseId caseId, String step) {}

    /** The step whose call has a key; empty where none has. */
    public Optional<Place> byCallKey(UUID key) {
        return database.sql("select case_id, id from case_step where call_key = :key")
                .param("key", key)
                .query((row, number) ->
                        new Place(new CaseId(row.getObject("case_id", UUID.class)), row.getString("id")))
                .optional();
    }

    /** @return whether it was entered: {@code onlyFirst} leaves it where the case has taken this step before */
    private boolean enter(CaseId id, Step step, @Nullable UUID key, boolean onlyFirst) {
        boolean entered = database.sql("""
                        insert into case_step (case_id, id, activity, kind, authority, operation, state, started_at,
                                               ended_at, member, call_key)
                        select :case, :id, :activity, :kind, :authority, :operation, :state, :started, :ended,
                               :member, :key::uuid
                         where not :first or not exists (select 1 from case_step
                                where case_id = :case and activity = :activity and member = :member)
                        """)
                        .param("case", id.value())
                        .param("id", step.id())
                        .param("activity", step.activity())
                        .param("kind", step.kind().name().toLowerCase(Locale.ROOT))
                        .param("authority", step.authority())
                        .param("operation", step.operation())
                        .param("state", step.state().name().toLowerCase(Locale.ROOT))
                        .param("member", step.member())
                        .param("started", Timestamp.from(step.startedAt()))
                        .param("ended", step.endedAt() == null ? null : Timestamp.from(step.endedAt()))
                        .param("key", key == null ? null : key.toString())
                        .param("first", onlyFirst)
                        .update()
                == 1;
        if (entered && key != null) {
            EnteredCalls.remember(step.id(), key);
        }
        return entered;
    }

    /** Leaves a step, unless it was left already. */
    public void leave(CaseId id, String step, State state, @Nullable String code) {
        database.sql("""
                        update case_step set state = :state, code = :code, ended_at = :now
                         where case_id = :case and id = :id and ended_at is null
                        """)
                .param("case", id.value())
                .param("id", step)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("code", code)
                .param("now", Timestamp.from(Instant.now()))
                .update();
    }

    /** The authority refuses: it has said why, with a code of its contract and perhaps in words of its own. */
    public void refuse(CaseId id, String step, String code, String said) {
        leave(id, step, State.REFUSED, code);
        if (!said.isBlank()) {
            database.sql("update case_step set said = :said where case_id = :case and id = :id and state = 'refused'")
                    .param("case", id.value())
                    .param("id", step)
                    .param("said", InputText.bounded(said.strip()))
                    .update();
        }
    }

    /**
     * To be called before a call that may not just be made again.
     *
     * @return whether it may be made; false where one was begun before and nobody knows what came of it
     */
    public boolean beginOnce(CaseId id, String step) {
        return database.sql("""
                        update case_step set state = 'unknown', code = null
                         where case_id = :case and id = :id and ended_at is null and state in ('running', 'waiting')
                        """).param("case", id.value()).param("id", step).update() == 1;
    }

    /** Whether a person has to settle the step, which nobody else does before the caller's transaction ends. */
    public boolean holdStuck(CaseId id, String step) {
        return database.sql("""
                        select 1 from case_step where case_id = :case and id = :id and state = 'stuck' for no key update
                        """)
                .param("case", id.value())
                .param("id", step)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Marks one step as undone. */
    public void undone(CaseId id, String step) {
        database.sql("update case_step set state = 'undone' where case_id = :case and id = :id and state = 'done'")
                .param("case", id.value())
                .param("id", step)
                .update();
    }

    /** Marks as undone what the case had done by any of these operations. */
    public void undone(CaseId id, Collection<String> operations) {
        database.sql("""
                        update case_step set state = 'undone'
                         where case_id = :case and operation = any (:operations) and state = 'done'
                        """)
                .param("case", id.value())
                .param("operations", operations.toArray(String[]::new))
                .update();
    }

    /** Says that a step goes on, but not well. */
    public void delay(CaseId id, String step, State state, @Nullable String code) {
        database.sql("""
                        update case_step set state = :state, code = :code, next_at = null
                         where case_id = :case and id = :id and ended_at is null
                        """)
                .param("case", id.value())
                .param("id", step)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("code", code)
                .update();
    }
}
