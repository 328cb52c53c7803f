package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.HastyAuthorities;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault 6 before it happens: calls that wait hold no connection; and a stop while calls are under way. */
class SlowAuthoritiesTest {

    private static final int CASES = 40;

    @TempDir
    private Path folder;

    @Test
    void fortyCallsThatWaitHoldNoConnectionAndARestartLosesNone() {
        try (World world = new World(Map.of(
                World.CONNECTIONS,
                "3",
                "guichet.authorities",
                HastyAuthorities.in(folder, "PT3S", 20).toString()))) {
            Families families = new Families(world);
            Map<Reference, Person> cases = new LinkedHashMap<>();
            for (int i = 0; i < CASES; i++) {
                Person mother = families.mother();
                cases.put(world.declareBirth(mother), mother);
            }
            world.trouble("civil-registry", "registerBirth", "slow", "\"delayMillis\": 2000, \"times\": 16");
            cases.keySet().forEach(world::accept);

            // Each would wait for a connection in vain if the sixteen calls under way held the three that there are.
            cases.forEach((reference, person) ->
                    assertThat(world.timelines().find(reference, person)).isPresent());
            assertThat(open(world)).isPositive();
            world.restartEngine();

            await().atMost(Duration.ofSeconds(60)).until(() -> open(world) == 0);
            assertThat(world.ledger())
                    .filteredOn(entry -> entry.path("operation").asString().equals("registerBirth"))
                    .hasSize(CASES)
                    .allSatisfy(
                            entry -> assertThat(entry.path("effects").asInt()).isEqualTo(1));
            new Oracles(world).hold(cases.keySet().toArray(Reference[]::new));
        }
    }

    private static int open(World world) {
        return world.asPortal()
                .sql("select count(*) from case_file where state = 'open'")
                .query(Integer.class)
                .single();
    }
}
