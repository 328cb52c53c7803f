package org.guichetunique.exchange.dictionary;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it: in figures, the year first or last, or with the month by its name. */
final class TypedDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})\\s?([-/.])\\s?([0-9]{1,2})\\s?\\2\\s?([0-9]{4})");
    private static final Pattern DAY_AND_NAME = Pattern.compile(
            "([0-9]{1,2})(?:er|st|nd|rd|th|º|°)?[ -]?(?:of )?([\\p{L}\\p{M} ./]{2,24}?)\\.?,?[ -]?([0-9]{4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_AND_DAY = Pattern.compile(
            "([\\p{L}\\p{M}]{3,12})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> MONTHS = months();

    private TypedDate() {}

    /** @param text folded */
    static Optional<LocalDate> read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), number(yearFirst.group(3)), yearFirst.group(4));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(4), number(dayFirst.group(3)), dayFirst.group(1));
        }
        Matcher named = DAY_AND_NAME.matcher(text);
        if (named.matches()) {
            return day(named.group(3), MONTHS.get(plain(named.group(2))), named.group(1));
        }
        Matcher english = NAME_AND_DAY.matcher(text);
        return english.matches()
                ? day(english.group(3), MONTHS.get(plain(english.group(1))), english.group(2))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, @org.jspecify.annotations.Nullable Integer month, String day) {
        if (month == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }

    private static String plain(String month) {
        return java.text.Normalizer.normalize(month, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[ ./]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Those of the three languages, and of Arabic as it is spoken here and in the Levant. */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of("fr", "en", "ar-MA", "ar", "ar-DZ", "ar-LB")) {
            DateFormatSymbols symbols = new DateFormatSymbols(Locale.forLanguageTag(language));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] names = symbols.getMonths(context, width);
                    for (int month = 0; month < names.length; month++) {
                        months.putIfAbsent(plain(names[month]), month + 1);
                    }
                }
            }
        }
        return Map.copyOf(months);
    }
}
