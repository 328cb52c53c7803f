package org.guichetunique.exchange.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;

/**
 * The letters that the fonts of our documents have. A person is told before filing of one that none has; on the sheet it
 * would be missing.
 */
public final class PrintableLetters {

    private static final BitSet LETTERS = letters();

    private PrintableLetters() {}

    /** The first letter of a text that cannot be printed, as it was written. */
    public static Optional<String> missing(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> !isBlankOrInvisible(point) && !LETTERS.get(point))
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** Nothing is drawn for these. */
    private static boolean isBlankOrInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private static BitSet letters() {
        BitSet letters = new BitSet();
        for (String range : read().strip().split("\\s+")) {
            int dash = range.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
            letters.set(from, 1 + (dash < 0 ? from : Integer.parseInt(range.substring(dash + 1), 16)));
        }
        return letters;
    }

    private static String read() {
        String file = "printable-letters.txt";
        try (InputStream in = Objects.requireNonNull(PrintableLetters.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
