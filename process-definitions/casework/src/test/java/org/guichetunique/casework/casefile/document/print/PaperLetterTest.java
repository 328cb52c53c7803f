package org.guichetunique.casework.casefile.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A letter for the post, on paper. */
class PaperLetterTest {

    @Test
    void aLetterSaysWhoItGoesToAndWhatItSaysOnOneSheet() throws Exception {
        String text = read(new PaperLetter(
                Locale.of("fr"),
                List.of("Guichet Unique", "Royaume du Maroc"),
                List.of("Ḥemmu Aɛli", "14 rue de l'Océan", "30000 Fès"),
                "1er décembre 2026",
                "Votre dossier GU-2026-ABCD attend quelque chose de vous",
                List.of("Bonjour,", "Présentez-vous à n’importe quel guichet.")));

        assertThat(text)
                .contains("Ḥemmu Aɛli", "14 rue de l'Océan", "30000 Fès", "GU-2026-ABCD", "Présentez-vous")
                .doesNotContain("#");
    }

    @Test
    void anArabicLetterKeepsTheReferenceAndALatinAddressInTheirOwnOrder() throws Exception {
        String text = read(new PaperLetter(
                Locale.of("ar"),
                List.of("الشباك الموحّد", "المملكة المغربية"),
                List.of("سلمى العلوي", "14 شارع البرتقال", "Fès 30000"),
                "1 دجنبر 2026",
                "ملفكم \u2066GU-2026-ABCD\u2069 ينتظر إجراء منكم",
                List.of("السلام عليكم،", "توجهوا إلى أي شباك بهذه الرسالة وببطاقتكم الوطنية.")));

        assertThat(text)
                .contains("سلمى العلوي", "GU-2026-ABCD", "Fès 30000", "شارع البرتقال")
                .doesNotContain("#");
    }

    private static String read(PaperLetter letter) throws IOException {
        byte[] pdf = PdfPage.print(letter);
        Files.write(Path.of("target", "letter-" + letter.language() + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            return new PDFTextStripper().getText(document);
        }
    }
}
