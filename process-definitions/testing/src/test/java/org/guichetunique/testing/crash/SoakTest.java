package org.guichetunique.testing.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.guichetunique.testing.world.HastyAuthorities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults 1 to 3, 14 and 16 together and again and again, in small; {@code ./guichet drill soak} is the large one. */
class SoakTest {

    private static final int CASES = 12;
    private static final int KILLS = 2;

    @TempDir
    private Path folder;

    @Test
    void aPortalThatIsKilledAgainAndAgainAtUnsteadyAuthoritiesEndsEveryCaseOnce() throws Exception {
        Soak.Pace pace = new Soak.Pace(KILLS, 500, 1_500, 4, 1_200, false, Duration.ofMinutes(10));
        Path contracts = HastyAuthorities.in(folder.resolve("authorities"), "PT1S", 3);

        Soak.Summary summary = new Soak(CASES, pace, contracts, folder).run();

        assertThat(summary.kills()).isEqualTo(KILLS);
        assertThat(summary.failed()).isPositive();
    }
}
