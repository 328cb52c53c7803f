package org.guichetunique.procedures.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a text of law gives it: in days, weeks or months of the calendar, or in working days. The day on
 * which it begins does not count; its last day counts whole.
 */
public record Term(int amount, Unit unit) {

    /** What is counted. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS,
        WORKING_DAYS
    }

    private static final int LONGEST_IN_DAYS = 3660;
    private static final Pattern WORKING = Pattern.compile("(\\d{1,4})WD");

    public Term {
        if (amount < 1 || days(amount, unit) > LONGEST_IN_DAYS) {
            throw new IllegalArgumentException("A term lasts from a day to " + LONGEST_IN_DAYS + " days");
        }
    }

    /**
     * As {@link #toString} writes it: {@code P30D}, {@code P2M}, {@code 25WD}.
     *
     * @return empty where the text is no usable term
     */
    public static Optional<Term> read(String text) {
        try {
            Matcher working = WORKING.matcher(text);
            if (working.matches()) {
                return Optional.of(new Term(Integer.parseInt(working.group(1)), Unit.WORKING_DAYS));
            }
            Period period = Period.parse(text);
            return Optional.of(
                    period.getMonths() > 0
                            ? new Term(period.getMonths(), Unit.MONTHS)
                            : new Term(period.getDays(), Unit.DAYS));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static Term ofDays(int days) {
        return new Term(days, Unit.DAYS);
    }

    public static Term ofWorkingDays(int days) {
        return new Term(days, Unit.WORKING_DAYS);
    }

    /** The last day that is in time. */
    public LocalDate lastDay(LocalDate begun, WorkingCalendar calendar) {
        return switch (unit) {
            case DAYS -> begun.plusDays(amount);
            case WEEKS -> begun.plusWeeks(amount);
            case MONTHS -> begun.plusMonths(amount);
            case WORKING_DAYS -> calendar.plusWorkingDays(begun, amount);
        };
    }

    public boolean countsWorkingDays() {
        return unit == Unit.WORKING_DAYS;
    }

    /** About how many days of the calendar, for comparing and for texts that name a number; working days as they are. */
    public int days() {
        return days(amount, unit);
    }

    private static int days(int amount, Unit unit) {
        return switch (unit) {
            case DAYS, WORKING_DAYS -> amount;
            case WEEKS -> 7 * amount;
            case MONTHS -> 30 * amount;
        };
    }

    @Override
    public String toString() {
        return switch (unit) {
            case DAYS -> "P" + amount + "D";
            case WEEKS -> "P" + 7 * amount + "D";
            case MONTHS -> "P" + amount + "M";
            case WORKING_DAYS -> amount + "WD";
        };
    }
}
