package org.guichetunique.casework.office.task;

/** What happened to tasks, a row each time, until somebody adds it up. */
public final class WorkTallies {

    /**
     * Begins a {@code with}: takes the {@code :most} oldest rows away and calls them {@code taken (candidate, procedure,
     * activity, day, arrived, decided, in_time, otherwise, still_open, person_seconds, others_seconds, unit_seconds)}.
     * What is made of them belongs into the same statement, so that each is counted once.
     */
    public static final String TAKEN = """
            with taken as (
              delete from work_tally where id in (select id from work_tally order by id limit :most) returning *)
            """;

    /** As {@link #TAKEN}, of decisions: {@code taken (candidate, procedure, activity, day, outcome, reason)}. */
    public static final String DECISIONS_TAKEN = """
            with taken as (
              delete from decision_tally where id in (select id from decision_tally order by id limit :most) returning *)
            """;

    private WorkTallies() {}
}
