package org.guichetunique.casework.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes case files with all that hangs on them. Whoever calls has found that the law lets them go. */
@Component
public final class CaseDeletions {

    private final JdbcClient database;

    public CaseDeletions(JdbcClient database) {
        this.database = database;
    }

    /**
     * A case file as its deletion is judged.
     *
     * @param reference null for a draft
     * @param closedAt null while it is open
     */
    public record Candidate(
            CaseId id,
            String service,
            @Nullable Reference reference,
            @Nullable Instant closedAt) {}

    /**
     * A person's case files, oldest first.
     *
     * @param held nobody else changes them before the caller's transaction ends
     */
    public List<Candidate> candidates(Person owner, int most, boolean held) {
        return database.sql("""
                        select id, service, reference, case when state = 'closed' then closed_at end as closed_at
                          from case_file where owner = :owner order by created_at, id limit :most
                        """ + (held ? " for update" : ""))
                .param("owner", owner.subject())
                .param("most", most)
                .query((row, number) -> new Candidate(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getString("service"),
                        row.getString("reference") == null ? null : new Reference(row.getString("reference")),
                        row.getTimestamp("closed_at") == null
                                ? null
                                : row.getTimestamp("closed_at").toInstant()))
                .list();
    }

    /** Deletes those of the cases that are the person's; never one that is open. */
    public void delete(Collection<CaseId> ids, Person owner) {
        database.sql("delete from case_file where id = any (:ids) and owner = :owner and state <> 'open'")
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("owner", owner.subject())
                .update();
    }

    /**
     * Deletes drafts that were left alone since a moment, if their owners were told so after that and some time ago.
     *
     * @param event kind of the event that told them
     * @param toldBefore the latest moment at which they were told
     * @return how many there were, at most {@code most}
     */
    public int deleteIdleDrafts(Instant changedBefore, String event, Instant toldBefore, int most) {
        return database.sql("""
                        delete from case_file where id in (
                          select f.id from case_file f
                           where f.state = 'draft' and f.changed_at < :before
                             and exists (select 1 from published.case_event e
                                          where e.case_id = f.id and e.kind = :kind
                                            and e.at > f.changed_at and e.at < :told)
                           order by f.changed_at limit :most for update skip locked)
                        """)
                .param("before", Timestamp.from(changedBefore))
                .param("kind", event)
                .param("told", Timestamp.from(toldBefore))
                .param("most", most)
                .update();
    }
}
