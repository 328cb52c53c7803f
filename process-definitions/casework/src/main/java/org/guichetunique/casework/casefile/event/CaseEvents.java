package org.guichetunique.casework.casefile.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox of the cases. */
@Component
public final class CaseEvents {

    private final JdbcClient database;

    public CaseEvents(JdbcClient database) {
        this.database = database;
    }

    /** As {@link #record(CaseId, String, String)}, of a kind that happens once in a case. */
    public void record(CaseId id, String kind) {
        record(id, kind, "");
    }

    /**
     * Writes an event in the caller's transaction: it is there if and only if what it tells of is. Does nothing where it
     * is there already.
     */
    public void record(CaseId id, String kind, String key) {
        database.sql("""
                        insert into case_event (kind, key, case_id, reference, service, owner, language)
                        select :kind, :key, id, reference, service, owner, language
                          from published.case_file where id = :case
                        on conflict (case_id, kind, key) do nothing
                        """)
                .param("kind", kind)
                .param("key", key)
                .param("case", id.value())
                .update();
    }

    /**
     * As {@link #record(CaseId, String)}, of drafts that were left alone since a moment; once each time that they are.
     *
     * @return how many there were, at most {@code most}
     */
    public int recordOfIdleDrafts(String kind, Instant changedBefore, int most) {
        return database.sql("""
                        insert into case_event (kind, key, case_id, service, owner, language)
                        select :kind, extract(epoch from f.changed_at)::bigint::text, f.id, f.service, f.owner, f.language
                          from published.case_file f
                         where f.state = 'draft' and f.changed_at < :before
                           and not exists (select 1 from case_event e
                                            where e.case_id = f.id and e.kind = :kind and e.at > f.changed_at)
                         order by f.changed_at limit :most
                        on conflict (case_id, kind, key) do nothing
                        """)
                .param("kind", kind)
                .param("before", Timestamp.from(changedBefore))
                .param("most", most)
                .update();
    }

    /**
     * The oldest events that nobody has dealt with, in the order of writing. They are the caller's until its transaction
     * ends: no other node is given them, nor any later one of the same cases, and they are dealt with if and only if it
     * commits.
     *
     * @param most at once
     */
    public List<CaseEvent> take(int most) {
        // Who holds the first event of a case that waits holds all that come after it.
        return database.sql("""
                        with first as (
                          select id, case_id from case_event one
                           where handled_at is null
                             and not exists (select 1 from case_event before
                                              where before.case_id = one.case_id and before.handled_at is null
                                                and before.id < one.id)
                           order by id limit :most for no key update skip locked),
                        mine as (
                          select e.id from case_event e join first f on f.case_id = e.case_id
                           where e.handled_at is null order by f.id, e.id limit :most),
                        taken as (
                          update case_event set handled_at = now() where id in (select id from mine)
                          returning id, at, kind, key, case_id, reference, service, owner, language)
                        select * from taken order by id
                        """).param("most", most).query(CaseEvents::read).list();
    }

    /** All that has happened in a case, in the order of writing. */
    public List<CaseEvent> of(CaseId id) {
        return database.sql("""
                        select id, at, kind, key, case_id, reference, service, owner, language
                          from case_event where case_id = :case order by id limit 500
                        """)
                .param("case", id.value())
                .query(CaseEvents::read)
                .list();
    }

    private static CaseEvent read(ResultSet row, int number) throws SQLException {
        String reference = row.getString("reference");
        return new CaseEvent(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("key"),
                new CaseId(row.getObject("case_id", UUID.class)),
                reference == null ? null : new Reference(reference),
                row.getString("service"),
                row.getString("owner"),
                Locale.of(row.getString("language")));
    }
}
