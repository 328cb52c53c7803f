package org.guichetunique.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guichetunique.bench.Commit;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a drill found, row by row.
 *
 * @param columns what stands in each row
 * @param holds whether all is as it should be
 */
record Outcome(String name, List<String> columns, List<List<Object>> rows, boolean holds) {

    private static final int WIDEST = 100;

    String table() {
        List<List<String>> lines = new ArrayList<>(List.of(columns));
        rows.forEach(row -> lines.add(row.stream().map(Outcome::cell).toList()));
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder table = new StringBuilder("\n" + name + ", " + Commit.current() + "\n");
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                text.append("  ")
                        .append(line.get(column))
                        .append(" ".repeat(widths[column] - line.get(column).length()));
            }
            table.append(text.toString().stripTrailing()).append('\n');
        }
        return table.append(holds ? "  Holds.\n" : "  DOES NOT HOLD.\n").toString();
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", name);
        content.put("commit", Commit.current());
        content.put("holds", holds);
        content.put("rows", rows.stream().map(this::named).toList());
        return Files.writeString(
                folder.resolve(name + ".json"),
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(content));
    }

    private Map<String, Object> named(List<Object> row) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            named.put(columns.get(column), row.get(column));
        }
        return named;
    }

    /** The first line of it; all of it is in the file. */
    private static String cell(Object value) {
        String line = value.toString().lines().findFirst().orElse("");
        return line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line;
    }
}
