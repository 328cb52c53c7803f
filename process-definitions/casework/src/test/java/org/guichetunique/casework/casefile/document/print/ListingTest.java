package org.guichetunique.casework.casefile.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What somebody reads of what is held of them. */
class ListingTest {

    @Test
    void eachValueStandsUnderItsFileWithItsSource() throws IOException {
        String text = read(new Listing(
                Locale.FRENCH,
                "Ce que nous savons de vous",
                "Pour Salma Bennani",
                List.of(new Listing.Section(
                        "Déclarer une naissance · GU-1234-5678",
                        List.of(
                                new Listing.Row("Prénom", "Salma", "Registre national de la population"),
                                new Listing.Row("Remarque", "<b>& \"moi\"", "vous"))))));

        assertThat(text)
                .contains(
                        "Ce que nous savons de vous",
                        "Déclarer une naissance · GU-1234-5678",
                        "Prénom",
                        "Salma",
                        "Registre national",
                        "<b>& \"moi\"");
    }

    @Test
    void arabicIsReadInItsOrder() throws IOException {
        String text = read(new Listing(
                Locale.of("ar"),
                "ما نعرفه عنكم",
                "",
                List.of(new Listing.Section("التصريح بولادة", List.of(new Listing.Row("الاسم", "سلمى", "أنتم"))))));

        assertThat(text).contains("ما نعرفه عنكم", "التصريح بولادة", "سلمى");
    }

    private static String read(Listing listing) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfPage.print(listing))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
