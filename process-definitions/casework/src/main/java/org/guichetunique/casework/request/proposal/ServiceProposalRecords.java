package org.guichetunique.casework.request.proposal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row a person and service: what the last look came to, and when the next one is due. */
@Component
final class ServiceProposalRecords {

    private final JdbcClient database;

    ServiceProposalRecords(JdbcClient database) {
        this.database = database;
    }

    enum State {
        LOOKING,
        OPEN,
        NOTHING,
        DECLINED,
        ACCEPTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Row(String service, State state, @Nullable CaseId draft, Instant nextLook) {

        boolean isDue(Instant now) {
            return !nextLook.isAfter(now);
        }
    }

    ProposalWish wish(Person person) {
        return database.sql("select wanted from proposal_wish where owner = :owner")
                .param("owner", person.subject())
                .query(Boolean.class)
                .optional()
                .map(wanted -> wanted ? ProposalWish.WANTED : ProposalWish.REFUSED)
                .orElse(ProposalWish.NOT_ASKED);
    }

    void wish(Person person, boolean wanted) {
        database.sql("""
                        insert into proposal_wish (owner, wanted) values (:owner, :wanted)
                        on conflict (owner) do update set wanted = excluded.wanted, said_at = now()
                        """)
                .param("owner", person.subject())
                .param("wanted", wanted)
                .update();
    }

    List<Row> of(Person person) {
        return database.sql("select service, state, case_id, next_look_at from proposal where owner = :owner")
                .param("owner", person.subject())
                .query((row, number) -> new Row(
                        row.getString("service"),
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getObject("case_id") == null
                                ? null
                                : new CaseId(row.getObject("case_id", java.util.UUID.class)),
                        row.getTimestamp("next_look_at").toInstant()))
                .list();
    }

    /** @return whether the look is the caller's to take: of all windows and nodes, one has it */
    boolean claim(Person person, String service, Duration forSoLong) {
        return database.sql("""
                        insert into proposal (owner, service, state, next_look_at)
                        values (:owner, :service, 'looking', :next)
                        on conflict (owner, service) do update
                           set state = case when proposal.state = 'open' then 'open' else 'looking' end,
                               next_look_at = excluded.next_look_at, changed_at = now()
                         where proposal.next_look_at <= now()
                        """)
                        .param("owner", person.subject())
                        .param("service", service)
                        .param("next", Timestamp.from(Instant.now().plus(forSoLong)))
                        .update()
                == 1;
    }

    void put(Person person, String service, State state, @Nullable CaseId draft, Duration nextLook) {
        database.sql("""
                        update proposal set state = :state, case_id = :case, next_look_at = :next, changed_at = now()
                         where owner = :owner and service = :service
                        """)
                .param("state", state.word())
                .param("case", draft == null ? null : draft.value())
                .param("next", Timestamp.from(Instant.now().plus(nextLook)))
                .param("owner", person.subject())
                .param("service", service)
                .update();
    }

    /** Whether the person has asked for the service on their own, lately or just now. */
    boolean hasAsked(Person person, String service, Duration lately) {
        return database.sql("""
                        select 1 from published.case_file c
                         where c.owner = :owner and c.service = :service
                           and (c.state = 'draft' or c.created_at > :since)
                           and not exists (select 1 from proposal p where p.case_id = c.id) limit 1
                        """)
                .param("owner", person.subject())
                .param("service", service)
                .param("since", Timestamp.from(Instant.now().minus(lately)))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
