package org.guichetunique.casework.person.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How often somebody is written to. */
public enum Cadence {
    AT_ONCE,
    DAILY,
    /** On Mondays. */
    WEEKLY;

    private static final LocalTime HOUR = LocalTime.of(8, 0);

    /** When what happens now goes out. */
    Instant next(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime today = local.with(HOUR);
        return switch (this) {
            case AT_ONCE -> now;
            case DAILY -> (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
            case WEEKLY -> {
                ZonedDateTime monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                yield (monday.isAfter(local) ? monday : monday.plusWeeks(1)).toInstant();
            }
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Cadence of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
