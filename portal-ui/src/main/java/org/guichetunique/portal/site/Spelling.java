package org.guichetunique.portal.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of a word have in common: no accents, no vowel marks, one form of each Arabic letter. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|\u0640");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("(?<!\\p{L})(?:وال|بال|لل|ال)(?=\\p{L}{3})");

    private Spelling() {}

    static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace("œ", "oe")
                .replace("æ", "ae");
        return ARABIC_ARTICLE.matcher(bare).replaceAll("");
    }
}
