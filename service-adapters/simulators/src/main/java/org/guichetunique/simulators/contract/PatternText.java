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
            String readable = SET.matcher(pattern).replaceAll(set -> Matcher.quoteReplacement(readable(set)));
            return RgxGen.parse(LENGTHS, readable).generate(random);
        } catch (RuntimeException e) {
            return "";
        }
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
