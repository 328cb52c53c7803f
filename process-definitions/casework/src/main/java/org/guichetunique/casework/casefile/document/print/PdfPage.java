package org.guichetunique.casework.casefile.document.print;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Prints as PDF/A-2a: tagged, with its fonts in it, Arabic shaped and in order. */
public final class PdfPage {

    private static final String STYLE = new String(resource("sheet.css"), StandardCharsets.UTF_8);
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfPage() {}

    public static byte[] print(Sheet sheet) {
        return print(new Markup(sheet).page(STYLE));
    }

    public static byte[] print(Listing listing) {
        return print(new ListingMarkup(listing).page(STYLE));
    }

    public static byte[] print(PaperLetter letter) {
        return print(new LetterMarkup(letter).page(STYLE));
    }

    private static byte[] print(String page) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        Typefaces.use(builder);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ArabicOrder());
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Guichet Unique");
        // The page is all there is: nothing is ever fetched for it.
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ReadableText.of(pdf.toByteArray(), page);
    }

    static byte[] resource(String name) {
        String path = "/org/guichetunique/casework/casefile/document/" + name;
        try (InputStream in = Objects.requireNonNull(PdfPage.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
