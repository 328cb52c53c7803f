package org.guichetunique.casework.casefile.document.seal;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Files that may be copies of a document: saved again by the program that showed it, or printed into a file. */
final class DocumentCopies {

    private static final Pattern NUMBER = Pattern.compile("GD-[2-9A-Z]{4}-[2-9A-Z]{4}");

    private DocumentCopies() {}

    /** The number of the document that the file says it is; null where it names none. */
    static @Nullable String namedBy(PDDocument document) throws IOException {
        Matcher number = NUMBER.matcher(new PDFTextStripper().getText(document));
        return number.find() ? number.group() : null;
    }

    /** Whether nothing that can be seen was added to what was signed, or taken from it. */
    static boolean showsTheSame(byte[] signed, PDDocument now) throws IOException {
        try (PDDocument before = Loader.loadPDF(signed)) {
            if (before.getNumberOfPages() != now.getNumberOfPages()
                    || !new PDFTextStripper().getText(before).equals(new PDFTextStripper().getText(now))) {
                return false;
            }
            for (int page = 0; page < now.getNumberOfPages(); page++) {
                if (!showsTheSame(before.getPage(page), now.getPage(page))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean showsTheSame(PDPage before, PDPage now) throws IOException {
        try (var drawnBefore = before.getContents();
                var drawnNow = now.getContents()) {
            return before.getAnnotations().size() == now.getAnnotations().size()
                    && Arrays.equals(drawnBefore.readAllBytes(), drawnNow.readAllBytes());
        }
    }
}
