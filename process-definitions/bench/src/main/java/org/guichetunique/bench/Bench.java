package org.guichetunique.bench;

import java.nio.file.Path;
import java.util.Map;

/** Runs the benchmark that is named. */
public final class Bench {

    private Bench() {}

    /** One that can be run. */
    @FunctionalInterface
    interface Measured {
        Report run() throws Exception;
    }

    private static final Map<String, Measured> ALL = Map.of(
            "orchestration",
            Orchestration::measure,
            "fan-out",
            FanOut::measure,
            "sessions",
            Sessions::measure,
            "worklist",
            Worklists::measure);

    /** @param arguments the name of the benchmark, and the folder in which to write its figures */
    public static void main(String[] arguments) throws Exception {
        Measured chosen = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (chosen == null) {
            System.err.println("There are these benchmarks: " + String.join(", ", ALL.keySet()));
            System.exit(2);
            return;
        }
        Report report = chosen.run();
        System.out.print(report.table());
        System.out.println("Written to " + report.write(Path.of(arguments.length > 1 ? arguments[1] : "target/bench")));
        System.exit(0);
    }
}
