package org.guichetunique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found: medians of its arms, and what they are to one another. */
final class Report {

    private final String name;
    private final List<Arm> arms = new ArrayList<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final Map<String, String> aims = new LinkedHashMap<>();

    Report(String name) {
        this.name = name;
    }

    /** One of the things that were measured. */
    record Arm(String name, double median, String unit) {}

    void arm(String arm, List<Double> rounds, String unit) {
        arms.add(new Arm(arm, median(rounds), unit));
    }

    void ratio(String ratio, double value, String aim) {
        ratios.put(ratio, rounded(value));
        aims.put(ratio, aim);
    }

    static double median(List<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return rounded(sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }

    String table() {
        StringBuilder table = new StringBuilder("\n" + name + "\n");
        arms.forEach(arm ->
                table.append(String.format(Locale.ROOT, "  %-44s %12.3f %s%n", arm.name(), arm.median(), arm.unit())));
        ratios.forEach((ratio, value) ->
                table.append(String.format(Locale.ROOT, "  %-44s %12.3f (aim: %s)%n", ratio, value, aims.get(ratio))));
        return table.toString();
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".json");
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", name);
        content.put("arms", arms);
        content.put("ratios", ratios);
        Files.writeString(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(content));
        return file;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
