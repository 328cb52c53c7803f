package org.guichetunique.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichetunique.testing.crash.Soak;

/**
 * Births at failing authorities, declared and decided by an engine that is killed every few seconds. Takes the number of
 * cases, and the seconds between kills at most.
 */
final class SoakDrill {

    private static final int CASES = 2_000;
    private static final int LONGEST_LIFE_SECONDS = 5;

    private SoakDrill() {}

    static Outcome run(List<String> arguments) throws Exception {
        Numbers numbers = new Numbers(arguments);
        return run(numbers.at(0, CASES), numbers.at(1, LONGEST_LIFE_SECONDS));
    }

    private static Outcome run(int cases, int seconds) throws Exception {
        Path folder = Files.createTempDirectory("soak");
        List<String> columns = List.of("cases", "kills", "calls", "failed", "incidents", "seconds", "violated");
        Soak soak = Soak.asLongAs(cases, seconds, folder);
        try {
            Soak.Summary found = soak.run();
            return new Outcome(
                    "soak",
                    columns,
                    List.of(List.of(
                            found.cases(),
                            found.kills(),
                            found.calls(),
                            found.failed(),
                            found.incidents(),
                            found.took().toSeconds(),
                            "nothing")),
                    true);
        } catch (AssertionError violated) {
            String message = String.valueOf(violated.getMessage());
            return new Outcome("soak", columns, List.of(List.of(cases, "", "", "", "", "", message)), false);
        }
    }
}
