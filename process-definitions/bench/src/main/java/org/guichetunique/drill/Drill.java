package org.guichetunique.drill;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the drill that is named. */
public final class Drill {

    private static final int DOES_NOT_HOLD = 1;
    private static final int MISTYPED = 2;

    private Drill() {}

    /** One that can be run. */
    @FunctionalInterface
    interface Drilled {
        Outcome run(List<String> arguments) throws Exception;
    }

    private static final Map<String, Drilled> ALL = new TreeMap<>(Map.of(
            "soak", SoakDrill::run,
            "kill", KillDrill::run,
            "nodes", NodesDrill::run,
            "journeys", JourneysDrill::run,
            "inputs", InputsDrill::run));

    /** @param arguments the name of the drill, and what it reads itself */
    public static void main(String[] arguments) {
        Drilled chosen = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (chosen == null) {
            System.err.println("There are these drills: " + String.join(", ", ALL.keySet()));
            System.exit(MISTYPED);
            return;
        }
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        // What the drill has started (threads, databases, portals) ends with this program.
        System.exit(run(arguments[0], () -> chosen.run(rest), Path.of("target/drill"), System.out, System.err));
    }

    /** A drill that knows how much of it. */
    @FunctionalInterface
    interface Told {
        Outcome run() throws Exception;
    }

    /** @return the exit status */
    static int run(String name, Told drill, Path folder, PrintStream out, PrintStream problems) {
        try {
            Outcome outcome = drill.run();
            out.print(outcome.table());
            out.println("Written to " + outcome.write(folder));
            return outcome.holds() ? 0 : DOES_NOT_HOLD;
        } catch (Numbers.WrongArgument wrong) {
            problems.println(wrong.getMessage());
            return MISTYPED;
        } catch (Exception | Error e) {
            problems.println("The drill " + name + " failed: " + e.getMessage());
            e.printStackTrace(problems);
            return DOES_NOT_HOLD;
        }
    }
}
