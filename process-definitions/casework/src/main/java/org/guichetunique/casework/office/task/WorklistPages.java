package org.guichetunique.casework.office.task;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.procedures.model.Candidates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The officers' worklists, in our own table. Each list has an index in each order: a page costs what a page has, however many
 * files there are.
 */
@Component
public final class WorklistPages {

    public static final int PAGE = 25;

    /** So many are counted, or chosen at once; more are as good as these. */
    public static final int MOST_COUNTED = 1000;

    private static final String WHETHER_AWAY = " left join published.absent away on away.officer = t.assignee ";

    private final JdbcClient database;
    private final OfficerPermissions reach;
    private final Zones zones;

    public WorklistPages(JdbcClient database, OfficerPermissions reach, Zones zones) {
        this.database = database;
        this.reach = reach;
        this.zones = zones;
    }

    /**
     * A list, twenty-five at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<OfficerTask> open(Officer officer, FilteredWorklist listing, @Nullable OfficerTask after) {
        String order = listing.order().order();
        String conditions = conditions(listing)
                + (after == null ? "" : " and " + listing.order().following());
        return with(
                        officer,
                        reach.sight(officer),
                        listing,
                        "select " + Worklist.COLUMNS + " from (" + inOrder(listing, conditions, "t.*")
                                + ") t join published.case_file c on c.id = t.case_id" + WHETHER_AWAY + " order by "
                                + order + " limit :page")
                .param("due", after == null ? null : Timestamp.from(after.dueAt()))
                .param("filed", after == null ? null : Timestamp.from(after.submittedAt()))
                .param("id", after == null ? null : after.id())
                .param("page", PAGE)
                .query(OfficerTaskRows::read)
                .list();
    }

    /** Those of a list in its order, {@link #MOST_COUNTED} at most. */
    List<String> ids(Officer officer, FilteredWorklist listing) {
        return with(
                        officer,
                        reach.sight(officer),
                        listing,
                        "select t.id from (" + inOrder(listing, conditions(listing), "t.id, t.due_at, t.filed_at")
                                + ") t order by " + listing.order().order() + " limit :page")
                .param("page", MOST_COUNTED)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    /** Each kind of candidates, or holders, has its own order in the index: a page is taken from each, and merged. */
    private static String inOrder(FilteredWorklist listing, String conditions, String columns) {
        String order = " order by " + listing.order().order() + " limit :page";
        if (listing.show().isOfOthers()) {
            return "select t.* from unnest(:held::text[]) as held (officer) cross join lateral (select " + columns
                    + " from task t where t.state = 'open' and t.candidate = any (:candidates)" + conditions + order
                    + ") t";
        }
        return listing.show().isOfOfficer() || listing.holder() != null || listing.label() != null
                ? "select " + columns + " from task t where t.state = 'open' and t.candidate = any (:candidates)"
                        + conditions + order
                : "select t.* from unnest(:candidates::text[]) as kind (candidate) cross join lateral (select "
                        + columns + " from task t where t.state = 'open' and t.candidate = kind.candidate"
                        + conditions + order + ") t";
    }

    private static String conditions(FilteredWorklist listing) {
        String day = listing.order().isOfLimits() ? "t.due_at" : "t.filed_at";
        // A limit is the first instant that is too late: it belongs to the day before.
        boolean limits = listing.order().isOfLimits();
        return listing.show().condition()
                + (listing.service() == null ? "" : " and t.procedure = :service")
                + (listing.holder() == null ? "" : " and t.assignee = :holder")
                + (listing.label() == null
                        ? ""
                        : " and t.case_id in (select case_id from case_label where label = :label)")
                + (listing.from() == null ? "" : " and " + day + (limits ? " > " : " >= ") + ":from")
                + (listing.to() == null ? "" : " and " + day + (limits ? " <= " : " < ") + ":to");
    }

    /** How many there are in each list that there is for the officer, {@link #MOST_COUNTED} at most. */
    Map<WorklistFilter, Integer> counts(Officer officer) {
        Visibility sight = reach.sight(officer);
        Map<WorklistFilter, Integer> counts = new EnumMap<>(WorklistFilter.class);
        for (WorklistFilter show : WorklistFilter.values()) {
            if (show.isFor(sight, officer)) {
                counts.put(show, count(officer, sight, new FilteredWorklist(show, null)));
            }
        }
        return counts;
    }

    private int count(Officer officer, Visibility sight, FilteredWorklist listing) {
        String held = listing.show().isOfOthers() ? " cross join unnest(:held::text[]) as held (officer)" : "";
        String wanted = "select 1 from task t" + held + " where t.state = 'open' and t.candidate = any (:candidates)"
                + conditions(listing) + " limit :most";
        return with(officer, sight, listing, "select count(*) from (" + wanted + ") counted")
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    private StatementSpec with(Officer officer, Visibility sight, FilteredWorklist listing, String sql) {
        String[] candidates = sight.candidates();
        return database.sql(sql)
                .param(
                        "candidates",
                        listing.show() == WorklistFilter.TEAM
                                ? Arrays.stream(candidates)
                                        .filter(candidate -> Candidates.unit(candidate) != null)
                                        .toArray(String[]::new)
                                : candidates)
                .param("held", listing.show() == WorklistFilter.ALONE ? sight.alone() : sight.standsInFor())
                .param("officer", officer.subject())
                .param("holder", listing.holder())
                .param("label", listing.label())
                .param("from", begins(listing.from(), officer))
                .param("to", listing.to() == null ? null : begins(listing.to().plusDays(1), officer))
                .param("service", listing.service());
    }

    private @Nullable Timestamp begins(@Nullable LocalDate day, Officer officer) {
        if (day == null) {
            return null;
        }
        Instant midnight = day.atStartOfDay(zones.of(officer.authority())).toInstant();
        return Timestamp.from(midnight);
    }
}
