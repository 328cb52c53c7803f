package org.guichetunique.casework.casefile.attachment.content;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * How many steps it takes to draw a page. A form drawn ten times in a form that is drawn ten times takes a hundred: a
 * few of them, one inside the other, fill a small file and are never drawn to the end.
 */
final class DrawingEffort {

    private static final long MOST_STEPS = 3_000_000;
    private static final int DEEPEST = 20;

    private final Map<Content, Long> known = new HashMap<>();
    private long read;

    /** A stream that draws, with what its names stand for: its own resources, or those of whoever draws it. */
    private record Content(COSBase stream, @Nullable COSDictionary resources) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content(COSBase otherStream, COSDictionary otherResources)
                    && otherStream == stream
                    && otherResources == resources;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(stream) * 31 + System.identityHashCode(resources);
        }
    }

    void check(PDPage page) throws IOException, Refused {
        COSDictionary resources =
                page.getResources() == null ? null : page.getResources().getCOSObject();
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        long steps = 0;
        if (contents instanceof COSArray parts) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.getObject(i) instanceof COSStream part) {
                    steps = bounded(steps + steps(part, resources, 0));
                }
            }
        } else if (contents instanceof COSStream whole) {
            steps(whole, resources, 0);
        }
    }

    /** Of a form, an appearance or a pattern, whoever draws it. */
    void check(COSStream drawn) throws IOException, Refused {
        steps(drawn, null, 0);
    }

    private long steps(COSStream stream, @Nullable COSDictionary inherited, int depth) throws IOException, Refused {
        if (depth > DEEPEST) {
            throw new Refused(Refusal.UNREADABLE);
        }
        COSDictionary own = stream.getCOSDictionary(COSName.RESOURCES);
        COSDictionary resources = own == null ? inherited : own;
        Content content = new Content(stream, resources);
        Long before = known.get(content);
        if (before != null) {
            return before;
        }
        long steps = 0;
        PDFStreamParser parser = new PDFStreamParser(Unpacking.of(stream));
        Object operand = null;
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                read = bounded(read + 1);
                steps++;
                COSStream drawn = operand instanceof COSName name ? drawn(operator, name, resources) : null;
                if (drawn != null) {
                    steps = bounded(steps + steps(drawn, resources, depth + 1));
                }
            }
            operand = token;
        }
        known.put(content, steps);
        return steps;
    }

    private static long bounded(long steps) throws Refused {
        if (steps > MOST_STEPS) {
            throw new Refused(Refusal.TOO_LARGE);
        }
        return steps;
    }

    private static @Nullable COSStream drawn(Operator operator, COSName name, @Nullable COSDictionary resources) {
        if (resources == null) {
            return null;
        }
        return switch (operator.getName()) {
            case "Do" -> form(named(resources, COSName.XOBJECT, name));
            case "scn", "SCN" -> named(resources, COSName.PATTERN, name) instanceof COSStream pattern ? pattern : null;
            case "gs" ->
                named(resources, COSName.EXT_G_STATE, name) instanceof COSDictionary state
                                && state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask
                        ? form(mask.getDictionaryObject(COSName.G))
                        : null;
            default -> null;
        };
    }

    private static @Nullable COSBase named(COSDictionary resources, COSName kind, COSName name) {
        COSDictionary all = resources.getCOSDictionary(kind);
        return all == null ? null : all.getDictionaryObject(name);
    }

    private static @Nullable COSStream form(@Nullable COSBase found) {
        return found instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                ? stream
                : null;
    }
}
