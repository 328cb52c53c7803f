package org.guichetunique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found: medians of its arms, what each case of them cost, and what they are to one another. */
final class Report {

    private static final List<String> COSTS = List.of(
            "statements", "rows written", "WAL bytes", "of documents", "transactions", "program ms", "database ms");

    private final String name;
    private final List<Arm> arms = new ArrayList<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final List<Statements.Line> profile = new ArrayList<>();
    private final Map<String, Long> waited = new LinkedHashMap<>();
    private final Map<String, String> aims = new LinkedHashMap<>();

    Report(String name, List<Arm> arms) {
        this.name = name;
        this.arms.addAll(arms);
    }

    void ratio(String ratio, double value, String aim) {
        ratios.put(ratio, rounded(value));
        aims.put(ratio, aim);
    }

    /**
     * Where the cost comes from.
     *
     * @param waited for a lock: with which statement, and how often that was seen
     */
    void profile(List<Statements.Line> lines, Map<String, Long> waited) {
        profile.addAll(lines);
        this.waited.putAll(waited);
    }

    List<Arm> arms() {
        return List.copyOf(arms);
    }

    Map<String, Double> ratios() {
        return Map.copyOf(ratios);
    }

    String table() {
        StringBuilder table = new StringBuilder("\n" + name + "\n");
        arms.forEach(arm -> table.append(
                String.format(Locale.ROOT, "  %-48s %12.3f %s%n", arm.name(), rounded(arm.median()), arm.unit())));
        ratios.forEach((ratio, value) ->
                table.append(String.format(Locale.ROOT, "  %-48s %12.3f (aim: %s)%n", ratio, value, aims.get(ratio))));
        table.append(String.format(Locale.ROOT, "  %-48s", "cost of one, deferred work included"));
        COSTS.forEach(cost -> table.append(String.format(Locale.ROOT, " %12s", cost)));
        table.append('\n');
        for (Arm arm : arms) {
            Cost cost = arm.cost();
            if (cost != null) {
                table.append(String.format(Locale.ROOT, "  %-48s", arm.name()));
                figures(cost).forEach(figure -> table.append(String.format(Locale.ROOT, " %12.1f", figure)));
                table.append('\n');
            }
        }
        profile.forEach(line -> table.append(String.format(Locale.ROOT, "  %8.2f  %s%n", line.perCase(), line.text())));
        waited.forEach((statement, times) ->
                table.append(String.format(Locale.ROOT, "  seen waiting %d times, %s%n", times, statement)));
        return table.toString();
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", name);
        content.put("commit", Commit.current());
        content.put("arms", arms.stream().map(Report::content).toList());
        content.put("ratios", ratios);
        if (!profile.isEmpty()) {
            content.put("statements", profile);
            content.put("waited", waited);
        }
        return Files.writeString(
                folder.resolve(name + ".json"),
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(content));
    }

    private static Map<String, Object> content(Arm arm) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", arm.name());
        content.put("median", rounded(arm.median()));
        content.put("unit", arm.unit());
        Cost cost = arm.cost();
        if (cost != null) {
            List<Double> figures = figures(cost).boxed().toList();
            Map<String, Object> costs = new LinkedHashMap<>();
            for (int i = 0; i < COSTS.size(); i++) {
                // JSON knows no such number.
                costs.put(COSTS.get(i), figures.get(i).isNaN() ? null : figures.get(i));
            }
            content.put("costOfOne", costs);
        }
        return content;
    }

    private static DoubleStream figures(Cost cost) {
        return DoubleStream.of(
                        cost.statements(),
                        cost.rows(),
                        cost.walBytes(),
                        cost.documentBytes(),
                        cost.transactions(),
                        cost.javaMillis(),
                        cost.databaseMillis())
                .map(Report::rounded);
    }

    private static double rounded(double value) {
        return Double.isNaN(value) ? value : Math.round(value * 1000) / 1000.0;
    }
}
