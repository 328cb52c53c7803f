package org.guichetunique.casework.office.statistics;

import java.time.LocalDate;

/** For how long back the figures are; each has a text. */
public enum Period {
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The first day of it: today is the last one. */
    public LocalDate from(LocalDate today) {
        return switch (this) {
            case WEEK -> today.minusDays(6);
            case MONTH -> today.minusDays(29);
            case QUARTER -> today.minusDays(89);
            case YEAR -> today.withDayOfYear(1);
        };
    }
}
