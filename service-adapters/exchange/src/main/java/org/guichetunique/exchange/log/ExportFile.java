package org.guichetunique.exchange.log;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An export as it comes back from mail, editors and shells: what they do to its bytes changes nothing of what is signed, and
 * is told apart from what somebody did to its contents.
 */
final class ExportFile {

    private static final int MARK = 3;

    private final BufferedReader lines;
    private final List<String> forms = new ArrayList<>();
    private boolean windowsLines;

    private ExportFile(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, MARK);
        byte[] begin = bytes.readNBytes(MARK);
        int skipped = 0;
        Charset written = StandardCharsets.UTF_8;
        if (startsWith(begin, 0xEF, 0xBB, 0xBF)) {
            forms.add("it begins with a byte order mark");
            skipped = MARK;
        } else if (startsWith(begin, 0xFF, 0xFE) || startsWith(begin, '{', 0)) {
            written = StandardCharsets.UTF_16LE;
            skipped = begin[0] == '{' ? 0 : 2;
        } else if (startsWith(begin, 0xFE, 0xFF) || startsWith(begin, 0, '{')) {
            written = StandardCharsets.UTF_16BE;
            skipped = begin[0] == 0 ? 0 : 2;
        }
        if (!written.equals(StandardCharsets.UTF_8)) {
            forms.add("it is written in UTF-16");
        }
        bytes.unread(begin, skipped, begin.length - skipped);
        Reader text = new InputStreamReader(
                bytes,
                written.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        lines = new BufferedReader(new Noticing(text));
    }

    static ExportFile of(InputStream in) throws IOException {
        return new ExportFile(in);
    }

    /** @return fails with {@link java.nio.charset.CharacterCodingException} where it is no text of a known form */
    BufferedReader lines() {
        return lines;
    }

    /** How it differs from an export as it was written; known once all of it was read. */
    List<String> forms() {
        List<String> all = new ArrayList<>(forms);
        if (windowsLines) {
            all.add("its lines end as they do on Windows");
        }
        return all;
    }

    private static boolean startsWith(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private final class Noticing extends FilterReader {

        Noticing(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            for (int i = from; i < from + read && !windowsLines; i++) {
                windowsLines = into[i] == '\r';
            }
            return read;
        }
    }
}
