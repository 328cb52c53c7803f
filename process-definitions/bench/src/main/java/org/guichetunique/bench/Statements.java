package org.guichetunique.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which statements a program gave its database and how often: where the cost of a case comes from. */
final class Statements {

    private static final int SHOWN = 60;
    private static final int WIDTH = 160;

    private static final String COUNTS = """
            select regexp_replace(query, '\\s+', ' ', 'g') as text, sum(calls)::bigint as calls from pg_stat_statements
             where userid = (select oid from pg_roles where rolname = :role) group by 1
            """;

    private final Watch watch;
    private final String role;
    private final Map<String, Long> given = new HashMap<>();

    Statements(Watch watch, String role) {
        this.watch = watch;
        this.role = role;
    }

    /** @param perCase how often it was given for one case */
    record Line(double perCase, String text) {}

    /** What was given so far. */
    Map<String, Long> read() {
        Map<String, Long> counts = new HashMap<>();
        watch.database().sql(COUNTS).param("role", role).query(row -> {
            counts.put(row.getString("text"), row.getLong("calls"));
        });
        return counts;
    }

    void addSince(Map<String, Long> before) {
        read().forEach((text, calls) -> given.merge(text, calls - before.getOrDefault(text, 0L), Long::sum));
    }

    /** The most frequent first; what is given once for a hundred cases is left out. */
    List<Line> of(int cases) {
        return given.entrySet().stream()
                .map(one -> new Line(
                        one.getValue() / (double) cases,
                        one.getKey().substring(0, Math.min(WIDTH, one.getKey().length()))))
                .filter(line -> line.perCase() > 0.01)
                .sorted(Comparator.comparingDouble(Line::perCase).reversed())
                .limit(SHOWN)
                .toList();
    }
}
