package org.guichetunique.casework.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whether anything has happened in cases that pages show, at the cost of one statement for all of them: nothing is
 * written where things happen, so that no case waits for whoever might look.
 */
@Component
public final class CaseChanges {

    private static final String MARKS = """
            select c.id, concat_ws('|', c.state, c.ending, c.legal_limit_at,
                     (select count(*) || '.' || max(v.recorded_at) from published.case_value v where v.case_id = c.id),
                     (select bit_xor(hashtextextended(concat(s.id, s.state, s.ended_at), 0))
                        from published.case_step s where s.case_id = c.id),
                     (select bit_xor(hashtextextended(
                               concat(t.id, t.state, t.assignee, t.proposed_by, t.waits_until), 0))
                        from published.task t where t.case_id = c.id),
                     (select max(m.id) from published.message m where m.case_id = c.id),
                     (select max(n.id) from published.note n where n.case_id = c.id),
                     (select m.state || m.due_at from published.complement m where m.case_id = c.id),
                     (select bit_xor(hashtextextended(concat(o.id, o.state, o.weighed), 0))
                        from published.opinion o where o.case_id = c.id),
                     (select bit_xor(hashtextextended(concat(r.id, r.state, r.answer), 0))
                        from published.retraction r where r.case_id = c.id),
                     (select bit_xor(hashtextextended(concat(d.id, d.revoked_at, d.digest is null and d.asked_at is not null), 0))
                        from published.document d where d.case_id = c.id),
                     (select count(*) from published.attachment a where a.case_id = c.id)) as mark
              from published.case_file c where c.id = any (:cases)
            """;

    private final JdbcClient database;

    public CaseChanges(JdbcClient database) {
        this.database = database;
    }

    /** A mark of each case, which is another one once something has happened in it; none of cases that are no more. */
    public Map<CaseId, String> marks(Collection<CaseId> ids) {
        Map<CaseId, String> marks = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql(MARKS)
                    .param("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                    .query(row -> {
                        marks.put(new CaseId(row.getObject("id", UUID.class)), row.getString("mark"));
                    });
        }
        return marks;
    }
}
