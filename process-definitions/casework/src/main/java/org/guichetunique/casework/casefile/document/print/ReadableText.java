package org.guichetunique.casework.casefile.document.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Arabic is drawn from left to right, in the shapes that letters take in words. Whoever searches, copies or listens wants the
 * letters themselves in the order in which they are spoken: each shape is said to be its letter, and the document's
 * structure carries the text of each stretch of Arabic ({@link SpokenText}).
 */
final class ReadableText {

    private static final int CODES_TOGETHER = 100;

    private final Set<Integer> written;
    private final SpokenText spoken = new SpokenText();
    private final Map<COSDictionary, TreeMap<Integer, String>> letters = new HashMap<>();
    private final Map<COSDictionary, String> faces = new HashMap<>();
    private final Map<COSDictionary, Ligatures> ligatures = new HashMap<>();

    private ReadableText(Set<Integer> written) {
        this.written = written;
    }

    /** @param source what was printed, whose letters are those that may stand on the sheet */
    static byte[] of(byte[] pdf, String source) {
        ReadableText text = new ReadableText(source.codePoints().boxed().collect(Collectors.toSet()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                text.read(document, page);
            }
            text.spoken.write(document);
            for (Map.Entry<COSDictionary, TreeMap<Integer, String>> font : text.letters.entrySet()) {
                font.getKey().setItem(COSName.TO_UNICODE, text.toUnicode(document, font.getKey(), font.getValue()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4_000);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(PDDocument document, PDPage page) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        List<Object> rewritten = new ArrayList<>(tokens.size());
        PDFont font = null;
        int stretch = SpokenText.NONE;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator) {
                switch (operator.getName()) {
                    case OperatorName.BEGIN_MARKED_CONTENT_SEQ ->
                        stretch = tokens.get(i - 1) instanceof COSDictionary marks
                                ? marks.getInt(COSName.MCID, SpokenText.NONE)
                                : SpokenText.NONE;
                    case OperatorName.SET_FONT_AND_SIZE ->
                        font = page.getResources().getFont((COSName) tokens.get(i - 2));
                    case OperatorName.SHOW_TEXT -> {
                        COSString text = (COSString) rewritten.removeLast();
                        show(Objects.requireNonNull(font), text, rewritten);
                        spoken.drawn(page, stretch, drawn(font, text));
                        continue;
                    }
                    case OperatorName.SHOW_TEXT_ADJUSTED -> {
                        for (COSBase part : (COSArray) tokens.get(i - 1)) {
                            if (part instanceof COSString text) {
                                spoken.drawn(page, stretch, drawn(Objects.requireNonNull(font), text));
                            }
                        }
                    }
                    default -> {
                        // Draws no letters.
                    }
                }
            }
            rewritten.add(tokens.get(i));
        }
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(rewritten);
        }
        page.setContents(content);
    }

    private static List<Integer> codes(PDFont font, COSString text) throws IOException {
        List<Integer> codes = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(text.getBytes());
        while (in.available() > 0) {
            codes.add(font.readCode(in));
        }
        return codes;
    }

    private String drawn(PDFont font, COSString text) throws IOException {
        StringBuilder drawn = new StringBuilder();
        for (int code : codes(font, text)) {
            // From left to right: of two letters of Arabic the one that is spoken first comes last.
            String letter = letter(font, code);
            drawn.append(isArabic(letter) ? new StringBuilder(letter).reverse() : letter);
        }
        return drawn.toString();
    }

    /** Two letters of Arabic in one shape are two to whoever reads them, one after the other. */
    private void show(PDFont font, COSString text, List<Object> tokens) throws IOException {
        Ligatures two = ligatures.computeIfAbsent(font.getCOSObject(), key -> new Ligatures((PDType0Font) font));
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        for (int code : codes(font, text)) {
            String letter = letter(font, code);
            if (letter.length() == 2 && isRightToLeft(letter.charAt(0))) {
                two.second(letter.substring(1)).ifPresent(second -> {
                    lettersOf(font).put(second, letter.substring(1));
                    two.split(code);
                    shown(together, tokens);
                    tokens.addAll(Ligatures.withoutWidth(second));
                });
            }
            together.write(code >> 8);
            together.write(code);
        }
        shown(together, tokens);
    }

    private static void shown(ByteArrayOutputStream codes, List<Object> tokens) {
        if (codes.size() > 0) {
            tokens.add(new COSString(codes.toByteArray()));
            tokens.add(Operator.getOperator(OperatorName.SHOW_TEXT));
            codes.reset();
        }
    }

    private TreeMap<Integer, String> lettersOf(PDFont font) {
        return letters.computeIfAbsent(font.getCOSObject(), key -> new TreeMap<>());
    }

    private String letter(PDFont font, int code) {
        COSDictionary dictionary = font.getCOSObject();
        String face = faces.computeIfAbsent(dictionary, key -> Typefaces.postScript(font));
        return lettersOf(font).computeIfAbsent(code, key -> {
            String said = font.toUnicode(code);
            return said != null && said.codePoints().allMatch(written::contains)
                    ? said
                    : letter(face, code)
                            .orElseGet(() -> said == null
                                    ? joined(face, code)
                                    : Normalizer.normalize(said, Normalizer.Form.NFKC));
        });
    }

    /** The one of the letters with this glyph that was written. */
    private Optional<String> letter(String face, int glyph) {
        return Typefaces.drawnAs(face, glyph).stream()
                .filter(written::contains)
                .findFirst()
                .map(Character::toString);
    }

    private String joined(String face, int glyph) {
        String letters = Typefaces.joined(face, glyph).stream()
                .map(one -> letter(face, one).orElseGet(() -> joined(face, one)))
                .collect(Collectors.joining());
        return isArabic(letters) ? new StringBuilder(letters).reverse().toString() : letters;
    }

    /** Of two letters in one shape the first where the second stands beside it. */
    private static String hex(Map.Entry<Integer, String> letter, Ligatures two) {
        String said = two.isSplit(letter.getKey()) ? letter.getValue().substring(0, 1) : letter.getValue();
        return HexFormat.of().withUpperCase().formatHex(said.getBytes(StandardCharsets.UTF_16BE));
    }

    private COSStream toUnicode(PDDocument document, COSDictionary font, TreeMap<Integer, String> letters)
            throws IOException {
        Ligatures two = Objects.requireNonNull(ligatures.get(font));
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, String>> all = letters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .toList();
        for (int from = 0; from < all.size(); from += CODES_TOGETHER) {
            List<Map.Entry<Integer, String>> some = all.subList(from, Math.min(all.size(), from + CODES_TOGETHER));
            map.append(some.size()).append(" beginbfchar\n");
            some.forEach(entry -> map.append("<%04X> <%s>\n".formatted(entry.getKey(), hex(entry, two))));
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    /** Signs of vowels included, which have no direction of their own. */
    private static boolean isArabic(String letters) {
        return letters.codePoints()
                .anyMatch(point -> Character.UnicodeBlock.of(point) == Character.UnicodeBlock.ARABIC);
    }

    static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
