package org.guichetunique.exchange.dictionary;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * The days that are plausible, counted from today.
 *
 * @param from the first of them, {@code -P130Y} say
 * @param until the last of them: {@code P0D} for today
 * @param zone in which it is today
 */
public record DayRange(Period from, Period until, ZoneId zone) {

    /** From when on a day is plausible. */
    public LocalDate first() {
        return LocalDate.now(zone).plus(from);
    }

    public LocalDate last() {
        return LocalDate.now(zone).plus(until);
    }

    @Nullable
    Mistake mistake(LocalDate day) {
        if (day.isBefore(first())) {
            return Mistake.TOO_EARLY;
        }
        return day.isAfter(last()) ? Mistake.TOO_LATE : null;
    }
}
