package org.guichetunique.exchange.contract;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an authority works, and when its system answers.
 *
 * @param hours between which the system answers on working days; null where it always does
 * @param maintenance when it is announced to be away
 */
public record Calendar(
        ZoneId zone, Set<DayOfWeek> workingDays, @Nullable Hours hours, List<Window> maintenance) {

    private static final int A_YEAR = 366;

    public Calendar {
        workingDays = Set.copyOf(workingDays);
        maintenance = List.copyOf(maintenance);
    }

    /** @param to the first minute at which it does not answer any more */
    public record Hours(LocalTime from, LocalTime to) {}

    /** @param to the first instant at which it answers again */
    public record Window(Instant from, Instant to) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /** @return {@code moment} where the system answers then, otherwise the first instant after it at which it does */
    public Instant opensAt(Instant moment) {
        Instant next = moment;
        for (int turn = 0; turn < A_YEAR; turn++) {
            Instant open = withinHours(afterMaintenance(next));
            if (open.equals(next)) {
                return open;
            }
            next = open;
        }
        return next;
    }

    private Instant afterMaintenance(Instant moment) {
        return maintenance.stream()
                .filter(window -> window.holds(moment))
                .map(Window::to)
                .max(Instant::compareTo)
                .orElse(moment);
    }

    private Instant withinHours(Instant moment) {
        if (hours == null) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(zone);
        if (workingDays.contains(local.getDayOfWeek())) {
            if (local.toLocalTime().isBefore(hours.from())) {
                return local.with(hours.from()).toInstant();
            }
            if (local.toLocalTime().isBefore(hours.to())) {
                return moment;
            }
        }
        ZonedDateTime next = local.plusDays(1);
        while (!workingDays.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next.with(hours.from()).toInstant();
    }
}
