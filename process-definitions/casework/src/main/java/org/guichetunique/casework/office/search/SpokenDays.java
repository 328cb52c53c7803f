package org.guichetunique.casework.office.search;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.casework.casefile.spelling.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * The days that a question names, in words or figures: <i>3 mars 2026</i>, <i>٣ مارس</i>, <i>3/3/2026</i>.
 *
 * @param days each as the words of a case have it
 * @param rest what else is asked
 */
record SpokenDays(List<String> days, String rest) {

    private static final Map<String, Integer> MONTHS = months();

    private static final Pattern IN_WORDS =
            Pattern.compile("(?<!\\p{L}|\\p{N})(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?("
                    + String.join(
                            "|",
                            MONTHS.keySet().stream()
                                    .sorted(Comparator.comparingInt(String::length)
                                            .reversed())
                                    .map(Pattern::quote)
                                    .toList())
                    + ")(?:\\s+(\\d{4}))?(?!\\p{L}|\\p{N})");
    private static final Pattern WITH_SLASHES =
            Pattern.compile("(?<!\\p{L}|\\p{N}|/)(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?!\\p{L}|\\p{N}|/)");
    private static final Pattern IN_FIGURES =
            Pattern.compile("(?<!\\p{L}|\\p{N})(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4})(?!\\p{L}|\\p{N})");
    private static final Pattern AS_KEPT =
            Pattern.compile("(?<!\\p{L}|\\p{N})(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\p{L}|\\p{N})");

    static SpokenDays in(String text) {
        List<String> days = new ArrayList<>();
        String rest = Spelling.plain(text);
        rest = take(AS_KEPT, rest, days, match -> day(match.group(1), number(match, 2), number(match, 3)));
        rest = take(
                IN_WORDS,
                rest,
                days,
                match -> day(match.group(3), MONTHS.getOrDefault(match.group(2), 0), number(match, 1)));
        rest = take(WITH_SLASHES, rest, days, match -> day(match.group(3), number(match, 2), number(match, 1)));
        rest = take(IN_FIGURES, rest, days, match -> day(match.group(3), number(match, 2), number(match, 1)));
        return new SpokenDays(List.copyOf(days), days.isEmpty() ? text : rest);
    }

    private interface Reading {
        @Nullable
        String of(MatchResult match);
    }

    /** Without those that are a day; what only looks like one stays. */
    private static String take(Pattern pattern, String text, List<String> days, Reading reading) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(match -> {
            String day = reading.of(match);
            if (day == null) {
                return Matcher.quoteReplacement(match.group());
            }
            days.add(day);
            return " ";
        });
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static @Nullable String day(@Nullable String year, int month, int day) {
        try {
            return SearchWords.SPOKEN_DAY
                    + (year == null
                            ? MonthDay.of(month, day).toString().substring(2)
                            : LocalDate.of(Integer.parseInt(year), month, day).toString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As they are written in the country, and in the other countries that write these languages. */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String locale : List.of("fr", "en", "ar", "ar_MA", "ar_DZ", "ar_TN", "ar_LB")) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.createCanonical(locale));
            for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                String[] names = symbols.getMonths(DateFormatSymbols.FORMAT, width);
                for (int i = 0; i < names.length; i++) {
                    String name = Spelling.plain(names[i]).replace(".", "");
                    if (name.length() > 2) {
                        months.putIfAbsent(name, i + 1);
                    }
                }
            }
        }
        return Map.copyOf(months);
    }
}
