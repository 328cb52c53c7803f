package org.guichetunique.testing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.guichetunique.testing.world.World;
import tools.jackson.databind.JsonNode;

/**
 * An engine that is killed so many times while births are filed and decided, and then left to end them: each case ends
 * once, and each authority acts once.
 */
public final class KilledEngine {

    private final int kills;
    private final int parents;
    private final Random moments;
    private final Path folder;

    /**
     * @param parents how many births
     * @param seed of the moments at which it is killed
     * @param folder for all that it writes
     */
    public KilledEngine(int kills, int parents, long seed, Path folder) {
        this.kills = kills;
        this.parents = parents;
        this.moments = new Random(seed);
        this.folder = folder;
    }

    /** @throws AssertionError when something was lost or done twice */
    public void run() throws IOException, InterruptedException {
        try (World world = new World()) {
            world.stopEngine();
            List<String> people = parentsWithANewborn(world);
            answerSlowlyAfterActing(world);
            List<String> acknowledged = new ArrayList<>();
            for (int kill = 0; kill < kills; kill++) {
                runUntilKilled(world, people, acknowledged, 1000 + moments.nextInt(3000));
            }
            runToTheEnd(world, people, acknowledged);

            // O1
            for (String reference : acknowledged) {
                assertThat(count(world, "select count(*) from case_file where reference = '" + reference + "'"))
                        .as(reference)
                        .isEqualTo(1);
            }
            assertThat(count(world, "select count(*) from case_file where state <> 'draft'"))
                    .isEqualTo(parents);
            // O2
            assertThat(count(world, "select count(*) from case_file where state = 'open'"))
                    .isZero();
            assertThat(count(world, "select count(*) from case_file where ending = 'rights-opened'"))
                    .isEqualTo(parents);
            // O3
            List<JsonNode> ledger = world.ledger();
            assertThat(ledger)
                    .allSatisfy(entry -> assertThat(entry.path("effects").asInt())
                            .as("%s", entry)
                            .isLessThanOrEqualTo(1));
            assertThat(ledger)
                    .filteredOn(entry -> entry.path("operation").asString().equals("registerBirth")
                            && entry.path("effects").asInt() == 1)
                    .hasSize(parents);
        }
    }

    /** Widens the moment between an authority's act and our commit, which is where a kill hurts. */
    private static void answerSlowlyAfterActing(World world) {
        for (String authority : List.of("civil-registry", "population-register", "social-security")) {
            world.desk("POST", "/_behaviour", """
                    {"authority": "%s", "behaviour": "slow", "delayMillis": 400, "afterApplying": true}
                    """.formatted(authority));
        }
    }

    private List<String> parentsWithANewborn(World world) {
        List<String> found = new ArrayList<>();
        for (int page = 0; found.size() < parents; page++) {
            JsonNode people = world.desk("GET", "/_people?page=" + page, "").path("people");
            assertThat(people).isNotEmpty();
            people.forEach(person -> {
                String number = person.path("nationalId").asString();
                // The others are known for the trouble that they bring, or are too late.
                boolean ordinary = !number.startsWith("ZT") && !number.startsWith("EF");
                if (found.size() < parents
                        && ordinary
                        && person.path("role").asString().equals("mother")
                        && person.path("married").asBoolean()
                        && person.has("notification")) {
                    found.add(number);
                }
            });
        }
        return found;
    }

    private static int count(World world, String sql) {
        return world.asOwner()
                .sql(sql.replace("case_file", "guichet.case_file"))
                .query(Integer.class)
                .single();
    }

    /** @param moment in milliseconds after the engine has started */
    private void runUntilKilled(World world, List<String> parents, List<String> acknowledged, int moment)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "engine", ".out");
        Process engine = ChildProcess.start(EngineProcess.class, world, output, parents);
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Files.readAllLines(output).contains("STARTED"));
            engine.waitFor(moment, TimeUnit.MILLISECONDS);
        } finally {
            engine.destroyForcibly().onExit().join();
        }
        collect(output, acknowledged);
    }

    private void runToTheEnd(World world, List<String> parents, List<String> acknowledged) throws IOException {
        Path output = Files.createTempFile(folder, "engine", ".out");
        ChildProcess.start(EngineProcess.class, world, output, parents).onExit().join();
        assertThat(collect(output, acknowledged)).contains("CLOSED");
    }

    private static List<String> collect(Path output, List<String> acknowledged) throws IOException {
        List<String> lines = Files.readAllLines(output);
        lines.stream()
                .filter(line -> line.startsWith("ACK "))
                .map(line -> line.substring(4))
                .forEach(acknowledged::add);
        return lines;
    }
}
