package org.guichetunique.casework.request.evidence;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what people had to be asked although the State could have known, and why: the measure of how far once-only has
 * come. Knows of no person and no case. Each filing adds rows of its own, so that no two wait for one another; they are added
 * up by days later.
 */
@Component
public class AskedOfPeople {

    private static final int MOST = 1_000;

    private static final String HAPPENED = """
            (select procedure, day, element, address, operation, authority, reason, times from asked_day
              where day between :from and :to and (:service::text is null or procedure = :service)
             union all
             select service, day, element, coalesce(address, ''), coalesce(operation, ''), coalesce(authority, ''), reason, 1
               from asked_of_person
              where day between :from and :to and (:service::text is null or service = :service))
            """;

    private final JdbcClient database;

    public AskedOfPeople(JdbcClient database) {
        this.database = database;
    }

    /** Why a question was left to the person. */
    public enum Reason {
        /** No authority is asked for it: only the person knows, or nobody has published it. */
        NOBODY_HOLDS,
        /** No answer came while the person waited, or what the question needs was not known. */
        NO_ANSWER,
        /** The authority answered that it holds nothing. */
        REFUSED,
        FAILED,
        CONSENT_REFUSED,
        /** The authority answered, without this value. */
        NOT_IN_ANSWER;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Reason of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * One question that was asked.
     *
     * @param element identifier in the dictionary
     * @param address where the question stood; null where that was not kept
     * @param operation that would have answered; null where none would
     * @param authority that offers it
     */
    public record Asked(
            String element,
            @Nullable String address,
            @Nullable String operation,
            @Nullable String authority,
            Reason reason) {}

    /** @param times how often this was asked, for this reason */
    public record Count(String service, Asked asked, long times) {}

    /**
     * In the transaction that files the request; once for each request.
     *
     * @param day of filing, in the calendar of the competent authority
     */
    public void filed(String service, LocalDate day, List<Asked> asked) {
        if (asked.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into asked_of_person (day, service, element, address, operation, authority, reason)
                        select :day, :service, x.element, x.address, x.operation, x.authority, x.reason
                          from unnest(:elements::text[], :addresses::text[], :operations::text[], :authorities::text[],
                                      :reasons::text[])
                            as x (element, address, operation, authority, reason)
                        """)
                .param("day", day)
                .param("service", service)
                .param("elements", asked.stream().map(Asked::element).toArray(String[]::new))
                .param("addresses", asked.stream().map(Asked::address).toArray(String[]::new))
                .param("operations", asked.stream().map(Asked::operation).toArray(String[]::new))
                .param("authorities", asked.stream().map(Asked::authority).toArray(String[]::new))
                .param("reasons", asked.stream().map(one -> one.reason().word()).toArray(String[]::new))
                .update();
    }

    /**
     * Adds up by days what was asked. Whoever calls is the only one who does at that time.
     *
     * @param most questions at once
     * @return 0 where nothing was left
     */
    public int addUp(int most) {
        return database.sql("""
                        with taken as (
                          delete from asked_of_person where id in (select id from asked_of_person order by id limit :most)
                          returning *)
                        insert into asked_day as d
                        select service, day, element, coalesce(address, ''), coalesce(operation, ''),
                               coalesce(authority, ''), reason, count(*)
                          from taken group by 1, 2, 3, 4, 5, 6, 7
                        on conflict (procedure, day, element, address, operation, authority, reason) do update
                           set times = d.times + excluded.times
                        """).param("most", most).update();
    }

    /**
     * What was asked most, first; a thousand lines at most.
     *
     * @param from first day, as the competent authorities count them
     * @param to last day, included
     * @param reasons that count; none for all
     */
    @RolesAllowed({"SUPERVISOR", "DESIGNER", "AUDITOR"})
    public List<Count> counts(LocalDate from, LocalDate to, Reason... reasons) {
        return counted(null, from, to, reasons);
    }

    /** As {@link #counts}, of one procedure. */
    @RolesAllowed({"DESIGNER", "REVIEWER"})
    public List<Count> ofProcedure(String service, LocalDate from, LocalDate to) {
        return counted(service, from, to);
    }

    private List<Count> counted(@Nullable String service, LocalDate from, LocalDate to, Reason... reasons) {
        return database.sql(
                        "select procedure, element, address, operation, authority, reason, sum(times) as times from "
                                + HAPPENED + """
                         happened
                         where cardinality(:reasons) = 0 or reason = any (:reasons)
                         group by procedure, element, address, operation, authority, reason
                         order by times desc, procedure, element, address, reason limit :most
                        """)
                .param("service", service, Types.VARCHAR)
                .param("from", from)
                .param("to", to)
                .param("reasons", words(reasons.length == 0 ? Stream.empty() : Arrays.stream(reasons)))
                .param("most", MOST)
                .query((row, number) -> new Count(
                        row.getString("procedure"),
                        new Asked(
                                row.getString("element"),
                                text(row.getString("address")),
                                text(row.getString("operation")),
                                text(row.getString("authority")),
                                Reason.of(row.getString("reason"))),
                        row.getLong("times")))
                .list();
    }

    private static @Nullable String text(String kept) {
        return kept.isEmpty() ? null : kept;
    }

    private static String[] words(Stream<Reason> reasons) {
        return reasons.map(Reason::word).toArray(String[]::new);
    }
}
