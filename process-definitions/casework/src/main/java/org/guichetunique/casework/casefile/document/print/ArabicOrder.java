package org.guichetunique.casework.casefile.document.print;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Gives the letters of Arabic the shapes that they take in words, and turns them round to be drawn. Signs of vowels come
 * before their letter then: they have no width, and are drawn over what follows.
 */
final class ArabicOrder implements BidiReorderer {

    /** The signs as ICU has them stand alone, in the order of those that stand on a letter. */
    private static final String ALONE = "\ufe70\ufe72\ufe74\ufe76\ufe78\ufe7a\ufe7c\ufe7e";

    private static final int FIRST_SIGN = 0x64b;

    private final ArabicShaping shaping =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE_TASHKEEL_ISOLATED | ArabicShaping.LENGTH_GROW_SHRINK);
    private final ArabicShaping letters = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        StringBuilder shaped = new StringBuilder(shaped(shaping, text));
        for (int i = 0; i < shaped.length(); i++) {
            int sign = ALONE.indexOf(shaped.charAt(i));
            if (sign >= 0) {
                shaped.setCharAt(i, (char) (FIRST_SIGN + sign));
            }
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return shaped(letters, text);
    }

    private static String shaped(ArabicShaping how, String text) {
        try {
            return how.shape(text);
        } catch (ArabicShapingException e) {
            return text;
        }
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
