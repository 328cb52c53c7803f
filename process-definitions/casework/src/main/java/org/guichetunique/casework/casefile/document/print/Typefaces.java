package org.guichetunique.casework.casefile.document.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What documents are set in: the first of these that has a letter prints it. The style sheet names them in the same order.
 */
final class Typefaces {

    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;

    /** @param strong the same as regular where there is one weight only */
    private record Typeface(String name, Face regular, Face strong) {}

    /** @param postScript what the PDF calls it, behind the mark of a subset */
    private record Face(byte[] file, String postScript, CmapLookup letters, Map<Integer, List<Integer>> joined) {}

    private static final List<Typeface> ALL = List.of(
            typeface("Plex", "plex-sans-arabic-regular", "plex-sans-arabic-semibold"),
            typeface("Noto", "noto-sans-regular", "noto-sans-bold"),
            typeface("Noto Tifinagh", "noto-sans-tifinagh-regular", "noto-sans-tifinagh-regular"),
            typeface("Noto Arabic", "noto-sans-arabic-regular", "noto-sans-arabic-regular"));

    /** Signs that something is missing are no letters. */
    private static final int LOST_OBJECT = 0xfffc;

    private static final int LOST_LETTER = 0xfffd;

    private Typefaces() {}

    static void use(PdfRendererBuilder builder) {
        ALL.forEach(one -> {
            use(builder, one.name(), REGULAR, one.regular());
            use(builder, one.name(), SEMIBOLD, one.strong());
        });
    }

    /** Whether both weights of one typeface have it. */
    static boolean have(int letter) {
        return letter != LOST_OBJECT
                && letter != LOST_LETTER
                && ALL.stream()
                        .anyMatch(one -> one.regular().letters().getGlyphId(letter) != 0
                                && one.strong().letters().getGlyphId(letter) != 0);
    }

    /** All the letters that the face with this name draws as this glyph. */
    static List<Integer> drawnAs(String postScript, int glyph) {
        return face(postScript).map(face -> face.letters().getCharCodes(glyph)).orElse(List.of());
    }

    /** The glyphs that this one joins in the face with this name, from left to right; none for one that joins none. */
    static List<Integer> joined(String postScript, int glyph) {
        return face(postScript).map(face -> face.joined().get(glyph)).orElse(List.of());
    }

    /** The glyph of this letter in the face with this name, by which the PDF calls it too. */
    static Optional<Integer> glyph(String postScript, int letter) {
        return face(postScript).map(face -> face.letters().getGlyphId(letter));
    }

    /** Without the mark of a subset. */
    static String postScript(PDFont font) {
        return font.getName().substring(font.getName().indexOf('+') + 1);
    }

    private static Optional<Face> face(String postScript) {
        return ALL.stream()
                .flatMap(one -> List.of(one.regular(), one.strong()).stream())
                .filter(face -> face.postScript().equals(postScript))
                .findFirst();
    }

    private static void use(PdfRendererBuilder builder, String name, int weight, Face face) {
        builder.useFont(() -> new ByteArrayInputStream(face.file()), name, weight, FontStyle.NORMAL, true);
    }

    private static Typeface typeface(String name, String regular, String strong) {
        return new Typeface(
                name,
                face(PdfPage.resource("font/" + regular + ".ttf"), regular),
                face(PdfPage.resource("font/" + strong + ".ttf"), strong));
    }

    private static Map<Integer, List<Integer>> joined(GsubData substitutions) {
        Map<Integer, List<Integer>> joined = new HashMap<>();
        for (String feature : substitutions.getSupportedFeatures()) {
            ScriptFeature rules = substitutions.getFeature(feature);
            for (List<Integer> glyphs : rules.getAllGlyphIdsForSubstitution()) {
                if (glyphs.size() > 1) {
                    joined.putIfAbsent(rules.getReplacementForGlyphs(glyphs), glyphs);
                }
            }
        }
        return joined;
    }

    private static Face face(byte[] file, String name) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return new Face(file, font.getName(), font.getUnicodeCmapLookup(), joined(font.getGsubData()));
        } catch (IOException e) {
            throw new UncheckedIOException("No font " + name, e);
        }
    }
}
