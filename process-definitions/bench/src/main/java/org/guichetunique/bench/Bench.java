package org.guichetunique.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs the benchmark that is named. */
public final class Bench {

    private static final int FAILED = 1;
    private static final int NO_SUCH = 2;

    private Bench() {}

    /** One that can be run. */
    @FunctionalInterface
    interface Measured {
        Report run() throws Exception;
    }

    private static final Map<String, Measured> ALL = new TreeMap<>(Map.of(
            "orchestration",
            () -> Orchestration.measure(Orchestration.Size.FULL),
            "fan-out",
            () -> FanOut.measure(FanOut.Size.FULL),
            "sessions",
            () -> Sessions.measure(Sessions.Size.FULL),
            "pages",
            () -> Pages.measure(Pages.Size.FULL),
            "worklist",
            () -> Worklists.measure(Worklists.Size.FULL)));

    /** @param arguments the name of the benchmark, and the folder in which to write its figures */
    public static void main(String[] arguments) {
        Measured chosen = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (chosen == null) {
            System.err.println("There are these benchmarks: " + String.join(", ", ALL.keySet()));
            System.exit(NO_SUCH);
            return;
        }
        Path folder = Path.of(arguments.length > 1 ? arguments[1] : "target/bench");
        // What the benchmark has started (threads, databases, portals) ends with this program.
        System.exit(run(arguments[0], chosen, folder, System.out, System.err));
    }

    /** @return the exit status */
    static int run(String name, Measured chosen, Path folder, PrintStream out, PrintStream problems) {
        try {
            Report report = chosen.run();
            out.print(report.table());
            out.println("Written to " + report.write(folder));
            return 0;
        } catch (Exception | Error e) {
            problems.println("The benchmark " + name + " failed: " + e.getMessage());
            e.printStackTrace(problems);
            return FAILED;
        }
    }
}
