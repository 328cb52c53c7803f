package org.guichetunique.casework.studio.live;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many took how long, on the scale of the database's {@code time_bucket}: each place of it is a quarter of a doubling
 * of milliseconds, so that what is read from it is right within a tenth.
 *
 * @param counts how many, by place
 */
public record DurationHistogram(SortedMap<Integer, Long> counts) {

    private static final double PLACES_OF_A_DOUBLING = 4;

    public static final DurationHistogram NONE = new DurationHistogram(new TreeMap<>());

    static DurationHistogram of(Map<Integer, Long> counts) {
        return new DurationHistogram(new TreeMap<>(counts));
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The time within which a part of them was done.
     *
     * @param part such as 0.5 for half of them
     * @return zero where there is none
     */
    public Duration within(double part) {
        double wanted = Math.max(1, Math.ceil(part * count()));
        long before = 0;
        for (Map.Entry<Integer, Long> place : counts.entrySet()) {
            if (before + place.getValue() >= wanted) {
                double inside = (wanted - before - 0.5) / place.getValue();
                return Duration.ofMillis(Math.round(Math.pow(2, (place.getKey() + inside) / PLACES_OF_A_DOUBLING)));
            }
            before += place.getValue();
        }
        return Duration.ZERO;
    }
}
