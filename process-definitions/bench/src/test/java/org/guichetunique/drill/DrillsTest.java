package org.guichetunique.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A few inputs of the drill that makes ten thousand, and what every drill tells. The others have tests of their own. */
class DrillsTest {

    private static final int FEW = 60;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void whatHoldsForEveryInputHoldsForTheFirstFew() throws Exception {
        int status = run("inputs", () -> InputsDrill.run(FEW));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Holds.").doesNotContain("DOES NOT");
        assertThat(status).isZero();
        JsonNode written = JsonMapper.shared().readTree(Files.readString(folder.resolve("inputs.json")));
        assertThat(written.path("commit").asString()).isNotEmpty();
        assertThat(written.path("rows")).hasSize(5).allSatisfy(row -> {
            assertThat(row.path("inputs").asInt()).isIn(FEW, 10 * FEW);
            assertThat(row.path("violations").asInt()).isZero();
        });
    }

    @Test
    void aThousandRightSpellingsAreUnderstoodAndNoWrongKeyIs() {
        Definitions definitions = Definitions.read(Folders.under(Folders.home()), new Findings());

        Outcome outcome =
                InputsDrill.run(List.of(new SpelledValues(definitions), new SpelledAddresses(definitions)), 100);

        assertThat(outcome.holds()).as("%s", outcome).isTrue();
    }

    @Test
    void theFirstInputThatViolatesARuleIsToldWithItsSeed() throws Exception {
        Property never = new Property() {
            @Override
            public String name() {
                return "never above nine tenths";
            }

            @Override
            public String violatedBy(RandomGenerator chance) {
                double drawn = chance.nextDouble();
                return drawn > 0.9 ? "drawn " + drawn : "";
            }
        };

        Outcome outcome = InputsDrill.run(List.of(never), 1_000);

        assertThat(outcome.holds()).isFalse();
        assertThat(run("inputs", () -> outcome)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("DOES NOT HOLD");
        JsonNode row = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("inputs.json")))
                .path("rows")
                .path(0);
        assertThat(row.path("violations").asInt()).isPositive();
        assertThat(never.violatedBy(
                        new SplittableRandom(Long.parseLong(row.path("seed").asString()))))
                .isEqualTo(row.path("first").asString());
    }

    @Test
    void aDrillThatFailsEndsWithOneAndOneThatWasMistypedWithTwo() {
        assertThat(run("broken", () -> {
                    throw new IllegalStateException("No proxy");
                }))
                .isOne();
        assertThat(run("soak", () -> SoakDrill.run(List.of("many")))).isEqualTo(2);

        assertThat(problems.toString(StandardCharsets.UTF_8))
                .startsWith("The drill broken failed: No proxy")
                .contains("A number from 1 to 9999999 is needed, not 'many'.");
    }

    private int run(String name, Drill.Told drill) {
        return Drill.run(
                name,
                drill,
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(problems, true, StandardCharsets.UTF_8));
    }
}
