package org.guichetunique.casework.casefile.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guichetunique.procedures.calendar.Term;
import org.guichetunique.procedures.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How much time the law leaves for an answer. The day of filing does not count, the last day counts whole, in the
 * authority's zone. The clock stands still once at most, while the applicant is asked for what is missing: the days
 * after the asking, up to and with the day of the answer, are not the authority's.
 *
 * @param term that the authority has, as it was on the day of filing
 * @param warning after how long those concerned are told that the end comes near
 * @param pausedAt null while the clock has not been stopped
 * @param resumesAt when it goes on: the end of the applicant's time until the answer comes earlier; null with
 *     {@code pausedAt}
 */
public record LegalClock(
        WorkingCalendar calendar,
        Term term,
        Term warning,
        Instant startedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant resumesAt) {

    public LegalClock {
        if ((pausedAt == null) != (resumesAt == null)) {
            throw new IllegalArgumentException("A pause has a beginning and an end");
        }
        if (pausedAt != null && resumesAt != null && resumesAt.isBefore(pausedAt)) {
            throw new IllegalArgumentException("A pause does not end before it begins");
        }
    }

    public static LegalClock started(WorkingCalendar calendar, Term term, Term warning, Instant at) {
        return new LegalClock(calendar, term, warning, at, null, null);
    }

    /** Whether it may be stopped: it has not been before. */
    public boolean mayPause() {
        return pausedAt == null;
    }

    /** @throws IllegalStateException where it was stopped before */
    public LegalClock paused(Instant at, Instant until) {
        if (!mayPause()) {
            throw new IllegalStateException("The clock stops once");
        }
        return new LegalClock(calendar, term, warning, startedAt, at, until);
    }

    /** Goes on now; an end of the pause that has passed stays as it is. */
    public LegalClock resumed(Instant at) {
        return isPaused(at) ? new LegalClock(calendar, term, warning, startedAt, pausedAt, at) : this;
    }

    public boolean isPaused(Instant now) {
        return pausedAt != null && resumesAt != null && !now.isBefore(pausedAt) && now.isBefore(resumesAt);
    }

    /** The last day on which the answer is in time. */
    public LocalDate lastDay() {
        return shifted(term.lastDay(calendar.dayOf(startedAt), calendar));
    }

    public LocalDate warningDay() {
        LocalDate day = warning.lastDay(calendar.dayOf(startedAt), calendar);
        // Whoever was warned before the pause has been; the pause moves only what was still to come.
        return pausedAt != null && day.isBefore(calendar.dayOf(pausedAt)) ? day : shifted(day);
    }

    /** The first instant that is too late. */
    public Instant endsAt() {
        return calendar.endOf(lastDay());
    }

    public Instant warnsAt() {
        return calendar.endOf(warningDay());
    }

    /** Days that are left, counted as the term is; the days of a pause that lasts are not. Negative once it is too late. */
    public int daysLeft(Instant now) {
        LocalDate last = lastDay();
        LocalDate today = calendar.dayOf(isPaused(now) && resumesAt != null ? resumesAt : now);
        if (term.countsWorkingDays()) {
            return today.isAfter(last)
                    ? -calendar.workingDaysBetween(last, today)
                    : calendar.workingDaysBetween(today, last);
        }
        return (int) ChronoUnit.DAYS.between(today, last);
    }

    private LocalDate shifted(LocalDate day) {
        if (pausedAt == null || resumesAt == null) {
            return day;
        }
        LocalDate from = calendar.dayOf(pausedAt);
        LocalDate to = calendar.dayOf(resumesAt);
        if (term.countsWorkingDays()) {
            int lost = calendar.workingDaysBetween(from, to);
            return lost == 0 ? day : calendar.plusWorkingDays(day, lost);
        }
        return day.plusDays(ChronoUnit.DAYS.between(from, to));
    }
}
