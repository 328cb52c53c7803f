package org.guichetunique.casework.casefile.document.print;

import java.util.List;
import java.util.Locale;

/**
 * What stands on a document.
 *
 * @param sides one for each language, Arabic last
 * @param verifyAddress where anybody can ask whether it is genuine
 * @param qrCode a PNG of the same address
 */
public record Sheet(
        List<Side> sides, List<Fact> facts, String number, String checkCode, String verifyAddress, byte[] qrCode) {

    /**
     * The texts in one language.
     *
     * @param about the service
     * @param issued who issues it and when
     */
    public record Side(
            Locale language,
            String issuer,
            String title,
            String about,
            List<String> paragraphs,
            String issued,
            PrintedText words) {

        boolean isArabic() {
            return language.getLanguage().equals("ar");
        }
    }

    /** One thing that it says, with a label and a text for each side, in their order. */
    public record Fact(List<String> labels, List<String> texts) {}
}
