package org.guichetunique.casework.audit;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guichetunique.casework.audit.OfficialAct.ActSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people of the house did with their powers, from all the records of it, in the order of time. */
@RolesAllowed("AUDITOR")
@Component
public class OfficialActs {

    /** Rows of a page. */
    public static final int PAGE = 25;

    /** So many are taken away at once. */
    public static final int MOST_IN_TABLE = 10_000;

    private static final int AT_ONCE = 1_000;

    private static final String NOTHING =
            "null::text as about, null::text as other, null::uuid as case_id, null::text as procedure";

    private static final String NO_DAYS = "null::date as from_day, null::date as to_day";

    /** @param moment and {@code actor} columns that are searched, in the order of an index */
    private record Record(String moment, String actor, String columns, String from) {}

    private static final Map<ActSource, Record> RECORDS = Map.of(
            ActSource.REPAIR,
            new Record(
                    "x.at",
                    "x.operator",
                    "x.action as what, x.operator as actor, x.operator_name as actor_name, null::text as authority,"
                            + " null::text as about, null::text as other, x.case_id, null::text as procedure,"
                            + " x.reason as detail, " + NO_DAYS + ", null::integer as count",
                    "from published.repair_action x"),
            ActSource.OFFICE,
            new Record(
                    "x.at",
                    "x.actor",
                    "x.kind as what, x.actor, x.actor_name, x.authority, x.about_name as about, x.other_name as other,"
                            + " x.case_id, null::text as procedure, '' as detail, x.from_day, x.to_day,"
                            + " x.tasks as count",
                    "from published.office_act x"),
            ActSource.PUBLICATION,
            new Record(
                    "x.published_at",
                    "x.reviewer",
                    "case when x.retires then 'retired' else 'published' end as what, x.reviewer as actor,"
                            + " x.reviewer_name as actor_name, null::text as authority, x.author_name as about,"
                            + " null::text as other, null::uuid as case_id, x.procedure, x.note as detail, "
                            + NO_DAYS + ", x.number as count",
                    "from published.procedure_version x"),
            ActSource.RETRACTION,
            new Record(
                    "x.announced_at",
                    "x.announced_by",
                    "x.state as what, x.announced_by as actor, x.announced_by_name as actor_name, x.authority,"
                            + " null::text as about, x.settled_by_name as other, x.case_id, null::text as procedure,"
                            + " x.explanation as detail, " + NO_DAYS + ", null::integer as count",
                    "from published.retraction x"),
            ActSource.SEARCH,
            new Record(
                    "x.at",
                    "x.officer",
                    "'searched' as what, x.officer as actor,"
                            + " coalesce((select name from agent where subject = x.officer), x.officer) as actor_name,"
                            + " x.authority, " + NOTHING + ", x.question as detail, " + NO_DAYS + ", x.found as count",
                    "from published.search_made x"),
            ActSource.AUDIT,
            new Record(
                    "x.at",
                    "x.auditor",
                    "x.kind as what, x.auditor as actor, x.auditor_name as actor_name, null::text as authority, "
                            + NOTHING + ", coalesce(x.reason, '') as detail, " + NO_DAYS + ", null::integer as count",
                    "from audit_act x"));

    private final JdbcClient database;
    private final AuditTrail trail;

    OfficialActs(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /**
     * The latest first, twenty-five at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    @Transactional
    public List<OfficialAct> page(ActQuery query, @Nullable OfficialAct after, Auditor auditor) {
        List<OfficialAct> page = page(query, after, PAGE);
        if (after == null) {
            trail.record(auditor, AuditTrail.Kind.ACTS, query.words());
        }
        return page;
    }

    /** All that is found, to be taken away: {@link #MOST_IN_TABLE} at most. */
    @Transactional
    public List<OfficialAct> table(ActQuery query, Auditor auditor) {
        List<OfficialAct> all = new ArrayList<>();
        List<OfficialAct> page = page(query, null, AT_ONCE);
        while (!page.isEmpty() && all.size() < MOST_IN_TABLE) {
            all.addAll(page);
            page = page(query, page.getLast(), AT_ONCE);
        }
        trail.record(auditor, AuditTrail.Kind.TABLE, query.words());
        return all;
    }

    private List<OfficialAct> page(ActQuery query, @Nullable OfficialAct after, int rows) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("page", rows);
        if (query.actor() != null) {
            values.put("actor", query.actor());
        }
        if (query.from() != null) {
            values.put("from", Timestamp.from(query.from()));
        }
        if (query.to() != null) {
            values.put("to", Timestamp.from(query.to()));
        }
        if (after != null) {
            values.put("at", Timestamp.from(after.at()));
            values.put("key", after.key());
        }
        String all = query.sources().stream()
                .sorted()
                .map(source -> "(" + of(source, query, after != null) + ")")
                .collect(Collectors.joining("\nunion all "));
        return database.sql("with page as (select * from (" + all + ") every order by at desc, key desc limit :page)"
                        + " select p.*, c.reference from page p left join published.case_file c on c.id = p.case_id"
                        + " order by p.at desc, p.key desc")
                .params(values)
                .query(OfficialActs::read)
                .list();
    }

    private static String of(ActSource source, ActQuery query, boolean goesOn) {
        Record record = Objects.requireNonNull(RECORDS.get(source));
        StringBuilder sql = new StringBuilder("select '%1$s' as source, '%1$s:' || x.id as key, %2$s as at, %3$s %4$s"
                        .formatted(source.word(), record.moment(), record.columns(), record.from()))
                .append(" where true");
        if (query.actor() != null) {
            sql.append(" and ").append(record.actor()).append(" = :actor");
        }
        if (query.from() != null) {
            sql.append(" and ").append(record.moment()).append(" >= :from");
        }
        if (query.to() != null) {
            sql.append(" and ").append(record.moment()).append(" < :to");
        }
        if (goesOn) {
            // The first condition is the index's, the second tells apart what happened in the same moment.
            sql.append(" and %1$s <= :at and (%1$s, '%2$s:' || x.id) < (:at, :key)"
                    .formatted(record.moment(), source.word()));
        }
        return sql.append(" order by ")
                .append(record.moment())
                .append(" desc, key desc limit :page")
                .toString();
    }

    private static OfficialAct read(ResultSet row, int number) throws SQLException {
        Date from = row.getDate("from_day");
        Date to = row.getDate("to_day");
        return new OfficialAct(
                row.getString("key"),
                ActSource.of(row.getString("source")),
                row.getTimestamp("at").toInstant(),
                row.getString("what"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("authority"),
                row.getString("about"),
                row.getString("other"),
                row.getString("reference"),
                row.getString("procedure"),
                row.getString("detail"),
                from == null ? null : from.toLocalDate(),
                to == null ? null : to.toLocalDate(),
                row.getObject("count", Integer.class));
    }
}
