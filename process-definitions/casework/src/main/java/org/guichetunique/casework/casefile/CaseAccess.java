package org.guichetunique.casework.casefile;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one place that says in SQL what a person may see: what is their own, and what is another's while a mandate for it
 * holds. It stands in the query itself, so that a right that has just ended shows nothing.
 */
public final class CaseAccess {

    private static final String WHILE_IN_FORCE = "\n" + """
            and (:mandate::uuid is null or exists (
                  select 1 from published.mandate right_to_act
                   where right_to_act.id = :mandate and right_to_act.holder = :actor
                     and right_to_act.represented in (
                           select :owner union all select id from published.party where account = :owner)
                     and right_to_act.ended_at is null and right_to_act.ends_at > now()))
            """;

    /** Of what carries an owner and a service, as a case does. */
    public static final String TO_CASES =
            WHILE_IN_FORCE + " and (:mandate::uuid is null or service = any (:services)) ";

    /** Of what is about a person, whatever the service. */
    public static final String TO_PERSON = WHILE_IN_FORCE;

    private CaseAccess() {}

    /** Fills in what both conditions ask for, {@code :owner} included. */
    public static JdbcClient.StatementSpec of(Person person, JdbcClient.StatementSpec statement) {
        @Nullable Agency agency = person.agency();
        JdbcClient.StatementSpec filled = statement
                .param("owner", person.subject())
                .param("mandate", agency == null ? null : agency.mandate())
                .param("actor", person.actor());
        return filled.param(
                "services", agency == null ? new String[0] : agency.services().toArray(String[]::new));
    }
}
