package org.guichetunique.casework.studio.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadTest {

    /** The place of a time on the scale, as the database has it. */
    private static int place(Duration time) {
        return (int) Math.floor(4 * Math.log(time.toMillis()) / Math.log(2));
    }

    @Test
    void whatHalfAndNineTenthsTookIsRightWithinATenth() {
        DurationHistogram spread = DurationHistogram.of(Map.of(
                place(Duration.ofMillis(200)), 1L, place(Duration.ofHours(5)), 5L, place(Duration.ofDays(30)), 4L));

        assertThat(spread.count()).isEqualTo(10);
        assertThat(spread.within(0.1).toMillis()).isBetween(180L, 220L);
        assertThat(spread.within(0.5)).isBetween(Duration.ofMinutes(270), Duration.ofMinutes(330));
        assertThat(spread.within(0.9)).isBetween(Duration.ofDays(27), Duration.ofDays(33));
    }

    @Test
    void ofNothingNothingIsTold() {
        assertThat(DurationHistogram.NONE.within(0.5)).isEqualTo(Duration.ZERO);
    }
}
