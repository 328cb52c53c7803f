package org.guichetunique.casework.casefile.spelling;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichetunique.exchange.dictionary.Folding;

/** What two spellings of a word have in common: no accents, no vowel marks, one form of each Arabic letter. */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|\u0640");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("(?<!\\p{L})(?:وال|بال|لل|ال)(?=\\p{L}{3})");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    /** Too short a word has too many neighbours. */
    private static final int ONE_SLIP = 4;

    private static final int TWO_SLIPS = 8;
    private static final int SHORTEST_SOUND = 3;

    private Spelling() {}

    /** Without accents, vowel marks and the Arabic article, in small letters. */
    public static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(Folding.text(text), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace("œ", "oe")
                .replace("æ", "ae");
        return ARABIC_ARTICLE.matcher(bare).replaceAll("");
    }

    /** Whether one is the other with a letter wrong, missing, too many or two changed round; two in a long word. */
    public static boolean isSlip(String asked, String known) {
        if (asked.length() < ONE_SLIP || known.length() < ONE_SLIP) {
            return false;
        }
        int allowed = asked.length() >= TWO_SLIPS && known.length() >= TWO_SLIPS ? 2 : 1;
        return Math.abs(asked.length() - known.length()) <= allowed && distance(asked, known) <= allowed;
    }

    /** Damerau's distance, where two letters changed round are one slip. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1] + 1, above[j] + 1), above[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[other.length()];
    }

    /** Whether an Arabic word and one in Latin letters may have the same consonants. */
    public static boolean soundsLike(String asked, String known) {
        if (ARABIC.matcher(asked).find() == ARABIC.matcher(known).find()) {
            return false;
        }
        Set<String> same = new HashSet<>(Sounds.of(asked));
        same.retainAll(Sounds.of(known));
        return same.stream().anyMatch(sound -> sound.length() >= SHORTEST_SOUND);
    }
}
