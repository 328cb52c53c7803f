package org.guichetunique.casework.office.task;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Counts what happens to tasks, in the transaction in which it happens. A row is added each time and none is changed, so
 * that nobody waits for another who counts; the rows are added up later.
 *
 * <p>A task counts for whose it is ({@link org.guichetunique.procedures.model.Candidates}), from the moment at which it
 * came to them, on that day in their zone. Of the time until it ends there, that in which the applicant was asked for a
 * complement is the person's, that in which only other authorities were asked for their opinions is theirs, and the rest
 * is the unit's; nights and holidays are in each.
 */
final class Tallies {

    /** The time of the tasks of {@code gone}, parted. */
    private static final String PARTED = """
            spent as (
              select g.*, tstzmultirange(tstzrange(g.since, greatest(g.since, now()))) as whole,
                     (select coalesce(range_agg(tstzrange(m.asked_at,
                                 greatest(m.asked_at, coalesce(m.settled_at, now())))), '{}')
                        from published.complement m where m.case_id = g.case_id) as persons,
                     (select coalesce(range_agg(tstzrange(o.asked_at, greatest(o.asked_at, coalesce(o.answered_at,
                                 case when o.state in ('asked', 'escalated') then now()
                                      else least(o.due_at, now()) end)))), '{}')
                        from published.opinion o where o.case_id = g.case_id and o.asked_by = g.authority) as others
                from gone g),
            parted as (
              select s.*,
                     (select coalesce(sum(extract(epoch from upper(r) - lower(r))), 0)::bigint
                        from unnest(s.whole * s.persons) r) as person_seconds,
                     (select coalesce(sum(extract(epoch from upper(r) - lower(r))), 0)::bigint
                        from unnest(s.whole * s.others - s.persons) r) as others_seconds,
                     (select coalesce(sum(extract(epoch from upper(r) - lower(r))), 0)::bigint
                        from unnest(s.whole - s.persons - s.others) r) as unit_seconds
                from spent s)
            insert into work_tally (candidate, procedure, activity, day, decided, in_time, otherwise, still_open,
                                    person_seconds, others_seconds, unit_seconds)
            select candidate, procedure, activity, authority_day(authority, now()), decided, in_time, 1 - decided, 0,
                   person_seconds, others_seconds, unit_seconds from parted
            union all
            select candidate, procedure, activity, counted_on, 0, 0, 0, -1, 0, 0, 0 from parted
             where counted_on is not null
            """;

    /**
     * What an officer has just decided in a task of {@code gone}, and for which reason: what the task's own transaction
     * has put into the case. Empty where the task asks for neither.
     */
    private static final String SAID = """
            said as (
              insert into decision_tally (candidate, procedure, activity, day, outcome, reason)
              select g.candidate, g.procedure, g.activity, authority_day(g.authority, now()),
                     coalesce(o.value #>> '{}', ''), coalesce(r.value #>> '{}', '')
                from gone g
                left join lateral (select v.subject, v.value from published.case_value v
                                    where v.case_id = g.case_id and v.element = 'outcome' and v.source = 'officer'
                                      and v.recorded_at > now() - interval '1 minute'
                                    order by v.recorded_at desc limit 1) o on true
                left join published.case_value r
                  on r.case_id = g.case_id and r.subject = o.subject and r.element = 'reason' and r.source = 'officer'
               where g.decided = 1),
            """;

    /** What is counted of a task {@code t} whose candidate is {@code k}. */
    private static final String COUNTED = """
            t.case_id, t.candidate, t.procedure, t.activity, t.counted_on, k.authority,
            coalesce(t.counted_since, t.created_at) as since
            """;

    private final JdbcClient database;

    Tallies(JdbcClient database) {
        this.database = database;
    }

    /**
     * A task has come to whose it is now.
     *
     * @param handedOver whether it was another's before; its time with those is theirs
     */
    void arrived(String task, boolean handedOver) {
        database.sql("""
                        with came as (
                          update task t set counted_on = authority_day(k.authority, now()),
                                 counted_since = case when :handedOver then now() end
                            from task_candidate k
                           where t.id = :id and k.candidate = t.candidate
                          returning t.candidate, t.procedure, t.activity, t.counted_on)
                        insert into work_tally (candidate, procedure, activity, day, arrived, still_open)
                        select candidate, procedure, activity, counted_on, 1, 1 from came
                        """).param("id", task).param("handedOver", handedOver).update();
    }

    /** A task goes to others; it is still that of whose it was. */
    void passedOn(String task) {
        database.sql("with gone as (select " + COUNTED + ", 0 as decided, 0 as in_time"
                        + " from task t join task_candidate k on k.candidate = t.candidate where t.id = :id), "
                        + PARTED)
                .param("id", task)
                .update();
    }

    /**
     * The statement that ends tasks and counts them at once.
     *
     * @param ending parts of a {@code with}, the last of which, {@code ended}, has the tasks as they are now
     */
    StatementSpec ended(String ending, boolean completed) {
        return database.sql("with " + ending + ", gone as (select " + COUNTED + ", :decided as decided,"
                        + " case when :decided = 1 and t.closed_at <= t.due_at then 1 else 0 end as in_time"
                        + " from ended t join task_candidate k on k.candidate = t.candidate), "
                        + SAID
                        + PARTED)
                .param("decided", completed ? 1 : 0);
    }
}
