package org.guichetunique.casework.casefile.document.print;

import com.ibm.icu.lang.UCharacter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * What a screen reader says: the text of each stretch of Arabic, in the order in which it is spoken, at its place in the
 * document's structure. It stands there and not on the sheet, where programs would turn it round once more.
 */
final class SpokenText {

    static final int NONE = -1;

    private record Place(COSDictionary page, int number) {}

    private final Map<Place, StringBuilder> drawn = new HashMap<>();

    /** @param letters from left to right */
    void drawn(PDPage page, int number, String letters) {
        if (number != NONE) {
            drawn.computeIfAbsent(new Place(page.getCOSObject(), number), place -> new StringBuilder())
                    .append(letters);
        }
    }

    void write(PDDocument document) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            children(root.getCOSObject()).forEach(child -> write(child, null));
        }
    }

    private void write(COSBase node, @Nullable COSDictionary above) {
        if (!(node instanceof COSDictionary element)) {
            return;
        }
        COSDictionary page = element.getCOSDictionary(COSName.PG);
        COSDictionary here = page == null ? above : page;
        List<COSBase> children = children(element);
        String text = here == null ? null : text(children, here);
        if (text == null) {
            children.forEach(child -> write(child, here));
        } else if (text.codePoints().anyMatch(ReadableText::isRightToLeft)) {
            element.setItem(COSName.ACTUAL_TEXT, new COSString(text));
        }
    }

    /** What is said of an element that holds nothing but stretches of text; null for any other. */
    private @Nullable String text(List<COSBase> children, COSDictionary page) {
        StringBuilder text = new StringBuilder();
        for (COSBase child : children) {
            if (child instanceof COSNumber number) {
                text.append(spoken(new Place(page, number.intValue())));
            } else if (child instanceof COSDictionary reference && reference.getInt(COSName.MCID, NONE) != NONE) {
                COSDictionary elsewhere = reference.getCOSDictionary(COSName.PG);
                text.append(spoken(new Place(elsewhere == null ? page : elsewhere, reference.getInt(COSName.MCID))));
            } else {
                return null;
            }
        }
        return children.isEmpty() ? null : text.toString();
    }

    private String spoken(Place place) {
        StringBuilder found = drawn.get(place);
        if (found == null) {
            return "";
        }
        String letters = found.toString();
        return letters.codePoints().anyMatch(ReadableText::isRightToLeft)
                ? new StringBuilder(letters)
                        .reverse()
                        .codePoints()
                        .map(point -> UCharacter.isMirrored(point) ? UCharacter.getMirror(point) : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : letters;
    }

    private static List<COSBase> children(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            return several.toList().stream()
                    .map(kid -> kid instanceof org.apache.pdfbox.cos.COSObject reference ? reference.getObject() : kid)
                    .toList();
        }
        return kids == null ? List.of() : List.of(kids);
    }
}
