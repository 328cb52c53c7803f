package org.guichetunique.casework.office.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;

/**
 * What is open at this moment, whenever it came.
 *
 * @param count tasks of the unit that have not ended, taken or free
 * @param medianDays half of them came at least so many days ago; negative where none is open
 * @param oldestTenthDays a tenth of them came at least so many days ago; negative where none is open
 * @param late those whose legal limit has passed, {@link Figures#MOST_LATE} at most for each list
 */
public record OpenTaskFigures(int count, int medianDays, int oldestTenthDays, int late) {

    /** @param byDay how many are open of those that came on a day */
    static OpenTaskFigures of(SortedMap<LocalDate, Integer> byDay, int late, LocalDate today) {
        int count = byDay.values().stream().mapToInt(Integer::intValue).sum();
        return new OpenTaskFigures(count, age(byDay, count, 0.5, today), age(byDay, count, 0.1, today), late);
    }

    /** Of the given part of them, the oldest first, the age of the youngest. */
    private static int age(SortedMap<LocalDate, Integer> byDay, int count, double part, LocalDate today) {
        double wanted = Math.max(1, Math.ceil(count * part));
        int seen = 0;
        for (var day : byDay.entrySet()) {
            seen += day.getValue();
            if (seen >= wanted) {
                return (int) ChronoUnit.DAYS.between(day.getKey(), today);
            }
        }
        return -1;
    }
}
