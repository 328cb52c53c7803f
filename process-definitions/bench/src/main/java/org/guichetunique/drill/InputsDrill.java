package org.guichetunique.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;

/** Inputs made by chance, for each thing that must hold whatever the input. Takes how many for each, of spellings ten times as many. */
final class InputsDrill {

    private static final int EACH = 10_000;

    /** Spellings are many, and each is tried in no time. */
    private static final int OF_QUICK = 10;

    private InputsDrill() {}

    static Outcome run(List<String> arguments) {
        return run(new Numbers(arguments).at(0, EACH));
    }

    static Outcome run(int each) {
        Definitions definitions = Definitions.read(Folders.under(Folders.home()), new Findings());
        return run(
                List.of(
                        new TypedValues(definitions),
                        new SpelledValues(definitions),
                        new SpelledAddresses(definitions),
                        new PatternTexts(definitions),
                        new SpoiltProcedures(definitions)),
                each);
    }

    /** The seed of a row makes the same input again. */
    static Outcome run(List<Property> properties, int each) {
        List<List<Object>> rows = new ArrayList<>();
        boolean holds = true;
        for (Property property : properties) {
            int inputs = property.isQuick() ? each * OF_QUICK : each;
            int violations = 0;
            String first = "";
            String seedOfFirst = "";
            for (int seed = 0; seed < inputs; seed++) {
                String violated = property.violatedBy(new SplittableRandom(seed));
                if (!violated.isEmpty()) {
                    violations++;
                    if (first.isEmpty()) {
                        first = violated;
                        seedOfFirst = String.valueOf(seed);
                    }
                }
            }
            holds &= violations == 0;
            rows.add(List.of(property.name(), inputs, violations, seedOfFirst, first));
        }
        return new Outcome("inputs", List.of("property", "inputs", "violations", "seed", "first"), rows, holds);
    }
}
