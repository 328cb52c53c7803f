package org.guichetunique.casework.casefile.document.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The second letter of the two that one shape stands for, lam and alef. Programs that read Arabic turn round what they find
 * from left to right, one glyph after the other, and with a glyph of two letters these two as well. So the shape stands
 * for the first letter, and before it comes an empty glyph with hardly any width that stands for the second.
 */
final class Ligatures {

    private static final int HARDLY_ANY = 1;
    private static final int ALL = 100;
    private static final int SPACE = ' ';

    private final PDType0Font font;
    private final Map<String, Integer> seconds = new TreeMap<>();
    private final Set<Integer> split = new HashSet<>();

    Ligatures(PDType0Font font) {
        this.font = font;
    }

    /** The code of an empty glyph for this letter; none where the font has no empty glyph. */
    Optional<Integer> second(String letter) {
        Integer known = seconds.get(letter);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Integer> added = space().map(this::another);
        added.ifPresent(code -> seconds.put(letter, code));
        return added;
    }

    /** The glyph with this code stands for the first of its letters from now on. */
    void split(int code) {
        split.add(code);
    }

    boolean isSplit(int code) {
        return split.contains(code);
    }

    static List<Object> withoutWidth(int code) {
        return List.of(
                COSInteger.get(HARDLY_ANY),
                Operator.getOperator(OperatorName.SET_TEXT_HORIZONTAL_SCALING),
                new COSString(new byte[] {(byte) (code >> 8), (byte) code}),
                Operator.getOperator(OperatorName.SHOW_TEXT),
                COSInteger.get(ALL),
                Operator.getOperator(OperatorName.SET_TEXT_HORIZONTAL_SCALING));
    }

    /** The code of the space in the part of the font that is in the document. */
    private Optional<Integer> space() {
        byte[] glyphs = glyphs();
        return Typefaces.glyph(Typefaces.postScript(font), SPACE)
                .filter(code -> 2 * code < glyphs.length && (glyphs[2 * code] != 0 || glyphs[2 * code + 1] != 0));
    }

    /** Another code for the glyph of the space. */
    private int another(int space) {
        try {
            COSDictionary part = font.getDescendantFont().getCOSObject();
            byte[] glyphs = glyphs();
            int code = glyphs.length / 2;
            ByteArrayOutputStream longer = new ByteArrayOutputStream(glyphs.length + 2);
            longer.write(glyphs);
            longer.write(glyphs, 2 * space, 2);
            COSStream map = new COSStream();
            try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
                longer.writeTo(out);
            }
            part.setItem(COSName.CID_TO_GID_MAP, map);
            COSArray width = new COSArray();
            width.add(new COSFloat(font.getDescendantFont().getWidth(space)));
            COSArray widths = (COSArray) part.getDictionaryObject(COSName.W);
            widths.add(COSInteger.get(code));
            widths.add(width);
            // It may be left out, and would have to name the new code.
            if (part.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor) {
                descriptor.removeItem(COSName.getPDFName("CIDSet"));
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] glyphs() {
        try {
            return font.getDescendantFont().getCOSObject().getDictionaryObject(COSName.CID_TO_GID_MAP)
                            instanceof COSStream map
                    ? map.createInputStream().readAllBytes()
                    : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
