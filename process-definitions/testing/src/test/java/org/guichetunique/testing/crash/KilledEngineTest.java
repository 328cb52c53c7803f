package org.guichetunique.testing.crash;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults 1 to 3: kill -9 during filing, between an authority's answer and our commit, and with locks held.
 * {@code ./guichet drill kill} is the large one.
 */
class KilledEngineTest {

    private static final int KILLS = 2;
    private static final int PARENTS = 12;
    private static final long SEED = 4217;

    @TempDir
    private Path folder;

    @Test
    void whateverTheMomentOfTheKillEveryCaseEndsOnceAndEveryAuthorityActsOnce() throws Exception {
        new KilledEngine(KILLS, PARENTS, SEED, folder).run();
    }
}
