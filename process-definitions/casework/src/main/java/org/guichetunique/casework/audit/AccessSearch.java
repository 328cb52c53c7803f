package org.guichetunique.casework.audit;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.exchange.log.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the log of accesses to people's data: who read what and why, what an authority was asked. Each search is on
 * record. A page costs what there is on it, however long the log is.
 */
@RolesAllowed("AUDITOR")
@Component
public class AccessSearch {

    /** Rows of a page. */
    public static final int PAGE = 25;

    /** So many are taken away at once; a smaller part of the log is asked for where there are more. */
    public static final int MOST_IN_TABLE = 10_000;

    private static final int AT_ONCE = 1_000;

    /** One kind at a time: then each is read from an index in the order of the list. */
    private static final String PAGE_OF_LOG = """
            with page as (
              select l.* from unnest(:kinds::text[]) as asked (kind)
               cross join lateral (
                     select * from published.exchange_log l
                      where l.kind = asked.kind%s
                      order by l.at desc, l.seq desc limit :page) l
               order by l.at desc, l.seq desc limit :page)
            select l.*, c.reference, coalesce(a.reason, u.reason) as reason, r.reason as stated, r.text as stated_text
              from page l
              left join published.case_file c on c.id = l.case_id
              left join published.repair_action a on a.exchange_id = l.exchange_id
              left join published.audit_act u on u.exchange_id = l.exchange_id
              left join published.file_reading r on r.exchange_id = l.exchange_id
             order by l.at desc, l.seq desc
            """;

    private final JdbcClient database;
    private final AuditTrail trail;

    AccessSearch(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /**
     * The latest first, twenty-five at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    @Transactional
    public List<AuditedAccess> page(AccessQuery query, @Nullable AuditedAccess after, Auditor auditor) {
        if (after == null) {
            trail.record(auditor, AuditTrail.Kind.ACCESSES, query.words());
        }
        return page(query, after, PAGE);
    }

    /** All that is found, to be taken away: {@link #MOST_IN_TABLE} at most. */
    @Transactional
    public List<AuditedAccess> table(AccessQuery query, Auditor auditor) {
        trail.record(auditor, AuditTrail.Kind.TABLE, query.words());
        List<AuditedAccess> all = new ArrayList<>();
        List<AuditedAccess> page = page(query, null, AT_ONCE);
        while (!page.isEmpty() && all.size() < MOST_IN_TABLE) {
            all.addAll(page);
            page = page(query, page.getLast(), AT_ONCE);
        }
        return all;
    }

    private List<AuditedAccess> page(AccessQuery query, @Nullable AuditedAccess after, int rows) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kinds", query.kinds().stream().map(Entry.Kind::word).toArray(String[]::new));
        values.put("page", rows);
        return database.sql(PAGE_OF_LOG.formatted(conditions(query, after, values)))
                .params(values)
                .query(AccessSearch::read)
                .list();
    }

    /** Only those that are asked for: a condition that may hold for nothing hides from the plan what it asks. */
    private static String conditions(AccessQuery query, @Nullable AuditedAccess after, Map<String, Object> values) {
        StringBuilder all = new StringBuilder();
        AuditedPerson person = query.person();
        if (person != null && person.file() != null) {
            add(all, values, "l.case_id = :case", "case", person.file().id().value());
        } else if (person != null) {
            add(
                    all,
                    values,
                    "l.person = any (:person)",
                    "person",
                    person.identifiers().toArray(String[]::new));
        }
        add(all, values, "l.actor = :reader", "reader", query.reader());
        add(all, values, "l.authority = :authority", "authority", query.authority());
        add(all, values, "l.operation = :operation", "operation", query.operation());
        add(all, values, "l.at >= :from", "from", timestamp(query.from()));
        add(all, values, "l.at < :to", "to", timestamp(query.to()));
        if (after != null) {
            add(
                    all,
                    values,
                    "(l.at, l.seq) < (:at, :seq)",
                    "at",
                    timestamp(after.entry().at()));
            values.put("seq", after.seq());
        }
        return all.toString();
    }

    private static void add(
            StringBuilder all, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            all.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static AuditedAccess read(ResultSet row, int number) throws SQLException {
        return new AuditedAccess(
                row.getLong("seq"),
                Entry.of(row),
                row.getString("reference"),
                row.getString("reason"),
                row.getString("stated"),
                row.getString("stated_text"));
    }
}
