package org.guichetunique.simulators.contract;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text that a regular expression accepts, in letters and digits that are read here and not in any alphabet that
 * the expression allows. Where the expression is not understood the text is empty, and the reply's own validation says so.
 */
public final class PatternText {
    private static final String LATIN = "a-z";
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789";

    /** A class of characters, or a property of them that stands alone. */
    private static final Pattern SET = Pattern.compile("\\[(\\^?)((?:\\\\.|[^]\\\\])+)]|\\\\p\\{[^}]+}");

    private static final Pattern PROPERTY = Pattern.compile("\\\\p\\{([^}]+)}");

    private static final Pattern LOOKING = Pattern.compile("\\(\\?<?[=!][^()]*\\)");
    private static final int MOST_TRIES = 500;
    private static final Pattern REPEATED = Pattern.compile("\\{([0-9]{1,4}),([0-9]{1,4})}");
    private static final int LONGEST_REPETITION = 12;

    private static final RgxGenProperties LENGTHS = new RgxGenProperties();

    static {
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(LENGTHS, 8);
    }

    private final String pattern;
    private final Random random;

    public PatternText(String pattern, Random random) {
        this.pattern = pattern;
        this.random = random;
    }

    public String text() {
        try {
            // What only looks ahead writes nothing; whether the text is right is seen afterwards.
            String writing = LOOKING.matcher(pattern).replaceAll("");
            if (writing.length() == pattern.length()) {
                return written(pattern);
            }
            Pattern whole = Pattern.compile(pattern);
            for (int i = 0; i < MOST_TRIES; i++) {
                String text = written(writing);
                if (whole.matcher(text).find()) {
                    return text;
                }
            }
            return "";
        } catch (RuntimeException e) {
            return "";
        }
    }

    private String written(String expression) {
        String readable = SET.matcher(shortened(expression)).replaceAll(set -> Matcher.quoteReplacement(readable(set)));
        return RgxGen.parse(LENGTHS, readable).generate(random);
    }

    /** What may be very long need not be. */
    private static String shortened(String expression) {
        return REPEATED.matcher(expression).replaceAll(repeated -> {
            int least = Integer.parseInt(repeated.group(1));
            int most = Integer.parseInt(repeated.group(2));
            return "{" + least + "," + Math.min(most, least + LONGEST_REPETITION) + "}";
        });
    }

    private static String readable(MatchResult set) {
        @Nullable String members = set.group(2);
        if (members == null) {
            return "[" + letters(set.group()) + "]";
        }
        return "[" + (set.group(1).isEmpty() ? letters(members) : allBut(members)) + "]";
    }

    private static String letters(String members) {
        return PROPERTY.matcher(members).replaceAll(property -> switch (property.group(1)) {
            case "IsArabic", "Script=Arabic" -> ARABIC;
            case "N", "Nd" -> "0-9";
            case "M" -> "";
            default -> LATIN;
        });
    }

    private static String allBut(String excluded) {
        Pattern unwanted = Pattern.compile("[" + excluded + "]");
        return PLAIN.chars()
                .mapToObj(Character::toString)
                .filter(letter -> !unwanted.matcher(letter).matches())
                .collect(Collectors.joining());
    }
}
