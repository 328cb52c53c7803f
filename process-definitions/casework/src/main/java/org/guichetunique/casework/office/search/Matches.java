package org.guichetunique.casework.office.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.guichetunique.casework.casefile.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cases whose words match, the latest first, however many there are. What is common is found among the newest cases,
 * what is rare by the index of words; only what is common and not new is looked for among the last {@value #DAYS} days, and then among all.
 */
final class Matches {

    /** Cases in which a word is looked for one by one: some milliseconds. */
    private static final int NEWEST = 8_000;

    /** Matches of which all are read, to find the latest: as much work again. */
    private static final int FEW = 4_000;

    private static final int DAYS = 60;

    private final JdbcClient database;
    private final Clock clock;

    Matches(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param cases the latest first
     * @param complete whether there are no others
     */
    record Some(List<UUID> cases, boolean complete) {}

    /**
     * Ways of looking, to be tried in this order until enough is found.
     *
     * @param query in the words of {@link SearchWords}
     * @param most matches of each way
     */
    List<Supplier<Some>> of(String query, int most) {
        List<Supplier<Some>> ways = new ArrayList<>();
        ways.add(() -> amongNewest(query, most));
        ways.add(() -> whereFew(query, most));
        ways.add(() -> new Some(latest(query + " & " + ofLate(), most), false));
        ways.add(() -> new Some(latest(query, most), true));
        return ways;
    }

    private Some amongNewest(String query, int most) {
        List<UUID> cases = database.sql("""
                        select case_id from (select * from published.case_search order by filed_at desc limit :newest) s
                         where words @@ cast(:query as tsquery) order by filed_at desc limit :most
                        """)
                .param("newest", NEWEST)
                .param("query", query)
                .param("most", most)
                .query(Matches::id)
                .list();
        return new Some(cases, false);
    }

    /** None where they are too many to be read. */
    private Some whereFew(String query, int most) {
        List<UUID> cases = new ArrayList<>();
        List<Integer> matching = database.sql("""
                        select case_id, count(*) over ()
                          from (select * from published.case_search where words @@ cast(:query as tsquery) limit :more) s
                         order by filed_at desc limit :most
                        """)
                .param("more", FEW + 1)
                .param("query", query)
                .param("most", most)
                .query((row, number) -> {
                    cases.add(id(row, number));
                    return row.getInt(2);
                })
                .list();
        boolean few = matching.isEmpty() || matching.getFirst() <= FEW;
        return few ? new Some(cases, true) : new Some(List.of(), false);
    }

    /** The inner query is planned by itself: by the index of words, and never by going through all cases in order. */
    private List<UUID> latest(String query, int most) {
        return database.sql("""
                        select case_id
                          from (select * from published.case_search where words @@ cast(:query as tsquery) offset 0) s
                         order by filed_at desc limit :most
                        """)
                .param("query", query)
                .param("most", most)
                .query(Matches::id)
                .list();
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("case_id", UUID.class);
    }

    private String ofLate() {
        long today = LocalDate.now(clock).toEpochDay() + 1;
        return LongStream.rangeClosed(today - DAYS, today)
                .mapToObj(day -> "'" + SearchWords.DAY + day + "'")
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
