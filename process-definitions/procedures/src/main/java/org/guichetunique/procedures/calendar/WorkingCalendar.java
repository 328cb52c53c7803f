package org.guichetunique.procedures.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** The days on which an authority works, in its own zone. */
public record WorkingCalendar(ZoneId zone, Set<DayOfWeek> workingDays, PublicHolidays holidays) {

    public WorkingCalendar {
        workingDays = Set.copyOf(workingDays);
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("An authority works on some day of the week");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }

    /** @param days at least 1 */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from}, up to and with {@code to}. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isBefore(from.plusDays(1)) ? from.plusDays(1) : to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The day itself where it is worked, otherwise the next one that is: what a person has to do may wait until then. */
    public LocalDate onWorkingDay(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first instant after a day, however long the day is. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
