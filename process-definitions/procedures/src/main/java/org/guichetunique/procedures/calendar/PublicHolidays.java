package org.guichetunique.procedures.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import org.guichetunique.exchange.dictionary.Label;

/**
 * The days on which nobody works by law.
 *
 * @param fixed the same day every year
 * @param moving days that follow the moon, by date: each is known for certain once it has been announced
 */
public record PublicHolidays(Map<MonthDay, Label> fixed, Map<LocalDate, Moving> moving) {

    public static final PublicHolidays NONE = new PublicHolidays(Map.of(), Map.of());

    public PublicHolidays {
        fixed = Map.copyOf(fixed);
        moving = Map.copyOf(moving);
    }

    /** @param announced false while the day is only expected */
    public record Moving(Label label, boolean announced) {}

    public boolean isHoliday(LocalDate day) {
        return fixed.containsKey(MonthDay.from(day)) || moving.containsKey(day);
    }

    /** Years of which the moving days are known or expected. */
    public Set<Integer> years() {
        return Set.copyOf(moving.keySet().stream().map(LocalDate::getYear).toList());
    }
}
