package org.guichetunique.casework.studio.live;

import java.time.LocalDate;

/** For how long back something is looked at; each has a text. */
public enum StatisticsPeriod {
    MONTH(30),
    QUARTER(90),
    YEAR(365);

    private final int days;

    StatisticsPeriod(int days) {
        this.days = days;
    }

    /** The first day of it: today is the last one. */
    public LocalDate from(LocalDate today) {
        return today.minusDays(days - 1L);
    }
}
