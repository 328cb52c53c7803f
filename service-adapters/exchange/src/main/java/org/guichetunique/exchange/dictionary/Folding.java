package org.guichetunique.exchange.dictionary;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Gives one spelling to what reads alike. Keyboards, spreadsheets and telephones write the same word with other digits,
 * apostrophes, dashes, blanks and invisible marks; nothing is measured, matched or compared before they are one.
 */
public final class Folding {

    private static final String APOSTROPHES =
            "\u2018\u2019\u201A\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u0060\u00B4\uFF07";
    private static final String QUOTES = "\u201C\u201D\u201E\u201F\u2033\u2036\uFF02";
    private static final int MINUS = 0x2212;
    private static final int HYPHEN = 0x2010;
    private static final int TATWEEL = 0x0640;

    private Folding() {}

    /**
     * A text as it is kept: composed, digits in ASCII, apostrophes and dashes straight, one blank where there were several,
     * base letters for presentation forms, and without tatweel or marks that nobody sees.
     */
    public static String text(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        typed.codePoints().forEach(point -> fold(point, out));
        return ElementReader.stripped(Normalizer.normalize(out, Normalizer.Form.NFC));
    }

    /** What was sent to a person, or is printed on a form, as they type it: letters in capitals and digits, nothing else. */
    public static String code(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        text(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    private static void fold(int point, StringBuilder out) {
        if (UCharacter.getType(point) == UCharacterCategory.DECIMAL_DIGIT_NUMBER) {
            out.append((char) ('0' + UCharacter.digit(point, 10)));
        } else if (isInvisible(point)) {
            return;
        } else if (Character.getType(point) == Character.SPACE_SEPARATOR) {
            if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        } else if (APOSTROPHES.indexOf(point) >= 0) {
            out.append('\'');
        } else if (QUOTES.indexOf(point) >= 0) {
            out.append('"');
        } else if (isDash(point)) {
            out.append('-');
        } else if (isPresentation(point)) {
            String base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
            (base.isBlank() ? base : base.strip()).codePoints().forEach(letter -> fold(letter, out));
        } else {
            out.appendCodePoint(point);
        }
    }

    private static boolean isInvisible(int point) {
        return point == TATWEEL
                || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                        && Character.getType(point) != Character.UNASSIGNED;
    }

    private static boolean isDash(int point) {
        return point == MINUS || point >= HYPHEN && UCharacter.getType(point) == UCharacterCategory.DASH_PUNCTUATION;
    }

    /** Roman figures, Arabic letters by their place in the word, ligatures, and letters of the width of a Chinese one. */
    private static boolean isPresentation(int point) {
        return point >= 0x2160 && point <= 0x217F
                || point >= 0xFB00 && point <= 0xFDFF
                || point >= 0xFE70 && point <= 0xFEFC
                || point >= 0xFF01 && point <= 0xFF5E;
    }
}
