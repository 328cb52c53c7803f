package org.guichetunique.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichetunique.bench.PortalProgram;
import org.guichetunique.procedures.Definitions.Folders;

/** Every journey in the browser again and again, each time with a new product. Takes how often, and which one. */
final class JourneysDrill {

    private static final int TIMES = 20;
    private static final String PACKAGE = "org.guichetunique.portal.journey.";
    private static final String MAIN = PACKAGE + "OneJourney";
    private static final Path CLASSES =
            Folders.home().resolve("portal-ui/target/test-classes/org/guichetunique/portal/journey");

    private JourneysDrill() {}

    /** What became of one test, run after run. */
    private static final class Tally {
        private final List<String> failures = new ArrayList<>();
        private int runs;
        private double seconds;
    }

    static Outcome run(List<String> arguments) throws Exception {
        int times = new Numbers(arguments.stream().limit(1).toList()).at(0, TIMES);
        List<String> journeys = journeys();
        if (arguments.size() > 1) {
            if (!journeys.contains(arguments.get(1))) {
                throw new Numbers.WrongArgument("There are these journeys: " + String.join(", ", journeys));
            }
            journeys = List.of(arguments.get(1));
        }
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int run = 1; run <= times; run++) {
            for (String journey : journeys) {
                for (List<String> row : PortalProgram.rows(MAIN, List.of(PACKAGE + journey))) {
                    Tally tally = tallies.computeIfAbsent(journey + "." + row.getFirst(), key -> new Tally());
                    tally.runs++;
                    tally.seconds += Double.parseDouble(row.get(1));
                    if (!row.get(2).isEmpty()) {
                        tally.failures.add(row.get(2));
                    }
                }
            }
            System.out.printf("  run %d of %d%n", run, times);
        }
        List<List<Object>> rows = new ArrayList<>();
        tallies.forEach((test, tally) -> rows.add(List.of(
                test,
                tally.runs,
                tally.failures.size(),
                Math.round(tally.seconds / tally.runs),
                String.join(" / ", tally.failures))));
        boolean holds = tallies.values().stream().allMatch(tally -> tally.failures.isEmpty());
        return new Outcome("journeys", List.of("journey", "runs", "failed", "seconds", "why"), rows, holds);
    }

    private static List<String> journeys() throws Exception {
        try (Stream<Path> files = Files.list(CLASSES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Journey.class") && !name.startsWith("One"))
                    .map(name -> name.replace(".class", ""))
                    .sorted()
                    .toList();
        }
    }
}
