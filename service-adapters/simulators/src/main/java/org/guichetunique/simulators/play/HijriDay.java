package org.guichetunique.simulators.play;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;

/**
 * A day of the Hijri calendar in Arabic letters. Computed (Umm al-Qura), where the kingdom observes the moon: a real
 * registry may write the day before or after.
 */
final class HijriDay {
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("d MMMM y 'هـ'", Locale.of("ar", "MA")).withDecimalStyle(DecimalStyle.STANDARD);

    private HijriDay() {}

    static String text(LocalDate day) {
        return HijrahDate.from(day).format(TEXT);
    }
}
