package org.guichetunique.casework.casefile;

/** What happened to cases, a row each time, until somebody adds it up. */
public final class CaseTallies {

    /**
     * Begins a {@code with}: takes the {@code :most} oldest rows away and calls them {@code taken (procedure, day, bucket,
     * filed, closed, in_time, early)}. What is made of them belongs into the same statement, so that each is counted once.
     */
    public static final String TAKEN = """
            with taken as (
              delete from case_tally where id in (select id from case_tally order by id limit :most) returning *)
            """;

    private CaseTallies() {}
}
