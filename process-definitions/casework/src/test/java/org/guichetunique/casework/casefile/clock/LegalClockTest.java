package org.guichetunique.casework.casefile.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.calendar.HolidayFiles;
import org.guichetunique.procedures.calendar.PublicHolidays;
import org.guichetunique.procedures.calendar.Term;
import org.guichetunique.procedures.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** Fault 28: days that are no working days, days of 23 hours, and the day that is there every fourth year. */
class LegalClockTest {

    private static final ZoneId CASABLANCA = LegalZones.of("Africa/Casablanca");
    private static final ZoneId PARIS = LegalZones.of("Europe/Paris");
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final WorkingCalendar MOROCCO = new WorkingCalendar(CASABLANCA, MONDAY_TO_FRIDAY, holidays());

    @Test
    void theDayOfFilingDoesNotCountAndTheLastDayCountsWhole() {
        LegalClock clock = clock(MOROCCO, Term.ofDays(30), "2026-03-02T23:59:00");

        assertThat(clock.lastDay()).isEqualTo("2026-04-01");
        assertThat(clock.endsAt()).isEqualTo(at(CASABLANCA, "2026-04-02T00:00:00"));
        assertThat(clock.daysLeft(at(CASABLANCA, "2026-04-01T23:59:59"))).isZero();
        assertThat(clock.daysLeft(at(CASABLANCA, "2026-04-02T00:00:00"))).isEqualTo(-1);
    }

    @Test
    void workingDaysPassOverWeekendsAndPublicHolidays() {
        // Friday; the 1st of May, also a Friday, is a holiday.
        assertThat(clock(MOROCCO, Term.ofWorkingDays(5), "2026-04-24T10:00:00").lastDay())
                .isEqualTo("2026-05-04");
        // The feast of the throne is a Thursday.
        assertThat(clock(MOROCCO, Term.ofWorkingDays(1), "2026-07-29T10:00:00").lastDay())
                .isEqualTo("2026-07-31");
        // An announced feast that follows the moon: Monday 31 March and Tuesday 1 April 2025.
        assertThat(clock(MOROCCO, Term.ofWorkingDays(1), "2025-03-28T10:00:00").lastDay())
                .isEqualTo("2025-04-02");
    }

    @Test
    void theTwentyNinthOfFebruaryCountsWhereItIsThere() {
        assertThat(clock(MOROCCO, Term.ofDays(2), "2028-02-27T10:00:00").lastDay())
                .isEqualTo("2028-02-29");
        assertThat(clock(MOROCCO, Term.ofDays(2), "2027-02-27T10:00:00").lastDay())
                .isEqualTo("2027-03-01");
        assertThat(clock(MOROCCO, Term.read("P1M").orElseThrow(), "2028-01-31T10:00:00")
                        .lastDay())
                .isEqualTo("2028-02-29");
        assertThat(clock(MOROCCO, Term.read("P12M").orElseThrow(), "2028-02-29T10:00:00")
                        .lastDay())
                .isEqualTo("2029-02-28");
    }

    @Test
    void aDayOfTwentyThreeOrTwentyFiveHoursIsADay() {
        WorkingCalendar paris = new WorkingCalendar(PARIS, MONDAY_TO_FRIDAY, PublicHolidays.NONE);
        LegalClock spring = clock(paris, Term.ofDays(1), "2026-03-28T12:00:00");
        LegalClock autumn = clock(paris, Term.ofDays(1), "2026-10-24T12:00:00");

        assertThat(spring.endsAt()).isEqualTo(at(PARIS, "2026-03-30T00:00:00"));
        assertThat(Duration.between(spring.startedAt(), spring.endsAt())).hasHours(35);
        assertThat(Duration.between(autumn.startedAt(), autumn.endsAt())).hasHours(37);
    }

    @Test
    void theClockOfACountryThatChangesItsClocksForRamadanEndsAtItsOwnMidnight() {
        // Where the hour falls back during Ramadan, midnight is at another hour of the world's clock.
        LegalClock before = clock(MOROCCO, Term.ofDays(1), "2025-02-20T12:00:00");
        LegalClock during = clock(MOROCCO, Term.ofDays(1), "2025-03-10T12:00:00");

        assertThat(before.endsAt()).isEqualTo("2025-02-21T23:00:00Z");
        assertThat(during.endsAt()).isEqualTo("2025-03-12T00:00:00Z");
    }

    @Test
    void aLimitInMoroccoEndsAtTheMidnightThatTheLawSaysSinceTheClocksWereSetBackForGood() {
        assertThat(clock(MOROCCO, Term.ofDays(30), "2026-11-30T19:57:00").endsAt())
                .isEqualTo("2026-12-31T00:00:00Z");
        assertThat(clock(MOROCCO, Term.ofDays(30), "2026-09-01T12:00:00").endsAt())
                .as("begun before they were")
                .isEqualTo("2026-10-02T00:00:00Z");
    }

    @Test
    void aPauseGivesTheAuthorityBackTheDaysThatItLasted() {
        LegalClock clock = clock(MOROCCO, Term.ofDays(30), "2026-03-02T10:00:00")
                .paused(at(CASABLANCA, "2026-03-10T10:00:00"), at(CASABLANCA, "2026-04-10T00:00:00"));
        LegalClock answered = clock.resumed(at(CASABLANCA, "2026-03-15T09:00:00"));

        assertThat(clock.daysLeft(at(CASABLANCA, "2026-03-10T12:00:00"))).isEqualTo(22);
        assertThat(clock.daysLeft(at(CASABLANCA, "2026-03-29T12:00:00"))).isEqualTo(22);
        assertThat(answered.lastDay()).isEqualTo("2026-04-06");
        assertThat(answered.daysLeft(at(CASABLANCA, "2026-03-15T10:00:00"))).isEqualTo(22);
    }

    @Test
    void aPauseOverAWeekendGivesBackTheWorkingDaysOnly() {
        LegalClock clock = clock(MOROCCO, Term.ofWorkingDays(10), "2026-03-02T10:00:00")
                .paused(at(CASABLANCA, "2026-03-06T10:00:00"), at(CASABLANCA, "2026-03-09T10:00:00"));

        // Friday to Monday: one working day. Without the pause it would have been Monday the 16th.
        assertThat(clock.lastDay()).isEqualTo("2026-03-17");
    }

    @Test
    void theClockStopsOnce() {
        LegalClock clock = clock(MOROCCO, Term.ofDays(30), "2026-03-02T10:00:00")
                .paused(at(CASABLANCA, "2026-03-10T10:00:00"), at(CASABLANCA, "2026-03-12T10:00:00"));

        assertThat(clock.mayPause()).isFalse();
        assertThatThrownBy(() -> clock.paused(clock.startedAt(), clock.startedAt()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(clock.resumed(at(CASABLANCA, "2026-03-20T10:00:00"))).isEqualTo(clock);
    }

    @Test
    void whoeverWasWarnedBeforeThePauseIsNotWarnedAgain() {
        LegalClock clock =
                LegalClock.started(MOROCCO, Term.ofDays(30), Term.ofDays(5), at(CASABLANCA, "2026-03-02T10:00:00"));

        assertThat(clock.paused(at(CASABLANCA, "2026-03-04T10:00:00"), at(CASABLANCA, "2026-03-06T10:00:00"))
                        .warningDay())
                .isEqualTo(LocalDate.parse("2026-03-09"));
        assertThat(clock.paused(at(CASABLANCA, "2026-03-20T10:00:00"), at(CASABLANCA, "2026-03-25T10:00:00"))
                        .warningDay())
                .isEqualTo(LocalDate.parse("2026-03-07"));
    }

    private static LegalClock clock(WorkingCalendar calendar, Term term, String filed) {
        return LegalClock.started(calendar, term, Term.ofDays(1), at(calendar.zone(), filed));
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static PublicHolidays holidays() {
        Findings findings = new Findings();
        PublicHolidays read = HolidayFiles.read(Folders.under(Folders.home()).holidays(), findings);
        findings.refuse();
        return read;
    }
}
