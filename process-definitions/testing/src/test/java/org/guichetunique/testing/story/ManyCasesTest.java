package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.HastyAuthorities;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults 13 and 29: many cases at an authority that is down for long, and at a join where all branches meet at once. */
class ManyCasesTest {

    private static final int ATTEMPTS = 8;
    private static final int CASES = 20;
    private static final int CALLS_BEFORE_PEACE = 4;
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    private static World world;
    private static Families families;
    private static Oracles oracles;

    @BeforeAll
    static void start() {
        world = new World(Map.of(
                "guichet.authorities",
                HastyAuthorities.withCircuit(folder, "PT3S", ATTEMPTS, CALLS_BEFORE_PEACE)
                        .toString()));
        families = new Families(world);
        oracles = new Oracles(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void endTroubles() {
        world.endTroubles();
    }

    /** Fault 13. With a delay of 0.1 s between attempts, an authority that is not left in peace uses all up in a second. */
    @Test
    void anAuthorityThatIsDownForLongIsNotFloodedAndNoCaseRunsOutOfAttempts() {
        world.trouble("population-register", "registerChild", "refuseConnections", "");
        Map<Reference, Person> cases = acceptedCases();

        await().atMost(Duration.ofSeconds(60)).until(() -> outage().compareTo(OUTAGE) > 0);

        assertThat(stuck()).isZero();
        // A few at first, then the trials of each pause; without peace it would be one in ten milliseconds.
        assertThat(failedCalls("population-register.registerChild")).isBetween(CALLS_BEFORE_PEACE, 3 * CASES);
        oracles.hold(cases.keySet().toArray(Reference[]::new));
        world.endTroubles();
        cases.forEach((reference, mother) -> world.closed(reference, mother));
        oracles.hold(cases.keySet().toArray(Reference[]::new));
    }

    /** Fault 29. */
    @Test
    void branchesThatMeetAtTheSameMomentPassTheirJoinOnceAndAskNobodyTwice() {
        world.trouble("social-security", "affiliateChild", "slow", "\"delayMillis\": 800");
        world.trouble("social-support-agency", "addHouseholdMember", "slow", "\"delayMillis\": 800");
        world.trouble("social-security", "getContributions", "slow", "\"delayMillis\": 400");
        world.trouble("social-security", "openFamilyAllowance", "slow", "\"delayMillis\": 400");
        world.trouble("social-support-agency", "openBirthGrant", "slow", "\"delayMillis\": 400");

        Map<Reference, Person> cases = acceptedCases();

        cases.forEach((reference, mother) -> {
            assertThat(((CaseFile.Closed) world.closed(reference, mother).file()).ending())
                    .isEqualTo("rights-opened");
            assertThat(mostCallsOfOneOperation(reference)).isEqualTo(1);
        });
        oracles.hold(cases.keySet().toArray(Reference[]::new));
    }

    private static Map<Reference, Person> acceptedCases() {
        Map<Reference, Person> cases = new LinkedHashMap<>();
        for (int i = 0; i < CASES; i++) {
            Person mother = families.mother();
            cases.put(world.declareBirth(mother), mother);
        }
        cases.keySet().forEach(world::accept);
        return cases;
    }

    /** From the first failed call to the last one so far. */
    private static Duration outage() {
        return Duration.ofMillis(count("select coalesce(extract(epoch from max(at) - min(at)) * 1000, 0)::int"
                + " from exchange_log where outcome = 'failed'"));
    }

    private static int stuck() {
        return count("select count(*) from case_step where state = 'stuck' and ended_at is null");
    }

    private static int failedCalls(String operation) {
        return count("select count(*) from exchange_log where outcome = 'failed' and operation = '" + operation + "'");
    }

    private static int mostCallsOfOneOperation(Reference reference) {
        return count("""
                select max(calls) from (select count(*) as calls from exchange_log l join case_file c on c.id = l.case_id
                  where c.reference = '%s' and l.at >= c.submitted_at group by l.operation) per
                """.formatted(reference));
    }

    private static int count(String sql) {
        return world.asPortal().sql(sql).query(Integer.class).single();
    }
}
