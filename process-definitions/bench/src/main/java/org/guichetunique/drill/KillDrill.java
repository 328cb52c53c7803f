package org.guichetunique.drill;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.testing.crash.KilledEngine;

/**
 * The engine is killed while people file and authorities act, at other moments in each series. Takes the number of
 * series, of kills in each, and of cases in each.
 */
final class KillDrill {

    private static final int SERIES = 20;
    private static final int KILLS = 5;
    private static final int CASES = 24;

    private KillDrill() {}

    static Outcome run(List<String> arguments) throws Exception {
        Numbers numbers = new Numbers(arguments);
        return run(numbers.at(0, SERIES), numbers.at(1, KILLS), numbers.at(2, CASES));
    }

    static Outcome run(int series, int kills, int cases) throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        boolean holds = true;
        for (int seed = 1; seed <= series; seed++) {
            Instant begun = Instant.now();
            String violated = "nothing";
            try {
                new KilledEngine(kills, cases, seed, Files.createTempDirectory("kill")).run();
            } catch (AssertionError e) {
                violated = String.valueOf(e.getMessage());
                holds = false;
            }
            long seconds = Duration.between(begun, Instant.now()).toSeconds();
            rows.add(List.of(seed, kills, cases, seconds, violated));
            System.out.printf(
                    "  series %d of %d: %s violated%n",
                    seed, series, violated.lines().findFirst().orElse(""));
        }
        return new Outcome("kill", List.of("seed", "kills", "cases", "seconds", "violated"), rows, holds);
    }
}
