package org.guichetunique.casework.casefile.document;

import java.util.List;
import java.util.Locale;
import org.guichetunique.casework.casefile.document.print.PrintedText;
import org.guichetunique.casework.casefile.document.print.QrCode;
import org.guichetunique.casework.casefile.document.print.Sheet;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands on a document as it is kept until somebody asks for the file.
 *
 * @param edition of the layout that it was written for
 */
record WrittenSheet(int edition, List<Side> sides, List<Sheet.Fact> facts, String verifyAddress) {

    /** Another one where what is kept here changes; what older ones hold is read for ever. */
    static final int EDITION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The texts of one side; {@link Sheet.Side} has what each is. */
    record Side(String language, String issuer, String title, String about, List<String> paragraphs, String issued) {

        private static Side of(Sheet.Side side) {
            return new Side(
                    side.language().toLanguageTag(),
                    side.issuer(),
                    side.title(),
                    side.about(),
                    side.paragraphs(),
                    side.issued());
        }

        private Sheet.Side read() {
            Locale locale = Locale.forLanguageTag(language);
            return new Sheet.Side(locale, issuer, title, about, paragraphs, issued, new PrintedText(locale));
        }
    }

    static String write(Sheet sheet) {
        return JSON.writeValueAsString(new WrittenSheet(
                EDITION, sheet.sides().stream().map(Side::of).toList(), sheet.facts(), sheet.verifyAddress()));
    }

    /** @throws IllegalArgumentException if it was written for a layout that is not known here */
    static Sheet read(String written, DocumentNumber number) {
        WrittenSheet sheet = JSON.readValue(written, WrittenSheet.class);
        if (sheet.edition() != EDITION) {
            throw new IllegalArgumentException("No layout " + sheet.edition() + " is known here");
        }
        return new Sheet(
                sheet.sides().stream().map(Side::read).toList(),
                sheet.facts(),
                number.number(),
                number.checkCode(),
                sheet.verifyAddress(),
                QrCode.png(sheet.verifyAddress()));
    }
}
