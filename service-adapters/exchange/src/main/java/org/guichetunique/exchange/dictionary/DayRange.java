package org.guichetunique.exchange.dictionary;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * The days that are plausible, counted from today.
 *
 * @param from the first of them, {@code -P130Y} say
 * @param until the last of them: {@code P0D} for today
 * @param zone in which it is today
 * @param yearAlone how it is said where no more than the year is known, with {@code {year}} in it: <q>born in {year}</q>. The
 *     value is then the four figures of the year, and no day is ever put in their place. Empty where a day is needed.
 */
public record DayRange(Period from, Period until, ZoneId zone, Label yearAlone) {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** From when on a day is plausible. */
    public LocalDate first() {
        return LocalDate.now(zone).plus(from);
    }

    public LocalDate last() {
        return LocalDate.now(zone).plus(until);
    }

    public boolean takesYearAlone() {
        return !yearAlone.equals(Label.EMPTY);
    }

    boolean isYearAlone(String value) {
        return takesYearAlone() && YEAR.matcher(value).matches();
    }

    /** @param value a day, or a year alone where that is enough */
    @Nullable
    Mistake mistake(String value) {
        if (isYearAlone(value)) {
            int year = Integer.parseInt(value);
            return bounded(year < first().getYear(), year > last().getYear());
        }
        LocalDate day = LocalDate.parse(value);
        return bounded(day.isBefore(first()), day.isAfter(last()));
    }

    private static @Nullable Mistake bounded(boolean early, boolean late) {
        if (early) {
            return Mistake.TOO_EARLY;
        }
        return late ? Mistake.TOO_LATE : null;
    }
}
