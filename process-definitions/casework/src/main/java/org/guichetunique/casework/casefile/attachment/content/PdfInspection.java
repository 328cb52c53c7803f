package org.guichetunique.casework.casefile.attachment.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;

/** Lets only such PDF through as show pages and do nothing else. Called by {@link PdfCleaning}. */
final class PdfInspection {

    private static final int MOST_PAGES = 200;
    private static final int MOST_OBJECTS = 200_000;
    private static final int DEEPEST = 60;

    /** What runs, opens or carries something else (ISO 32000-1, 12.6 and 7.11). */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Movie",
            "Sound",
            "Rendition");

    private static final Pattern PACKED_TWICE =
            Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW)\\s*/(FlateDecode|Fl|LZWDecode|LZW)\\b");

    private PdfInspection() {}

    static void inspect(Path file) throws IOException, Refused {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (PACKED_TWICE.matcher(text).find()) {
            throw new Refused(Refusal.ACTIVE);
        }
        refuseBomb(bytes, text);
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new Refused(Refusal.ENCRYPTED);
            }
            if (document.getNumberOfPages() < 1 || document.getNumberOfPages() > MOST_PAGES) {
                throw new Refused(Refusal.UNREADABLE);
            }
            DrawingEffort effort = new DrawingEffort();
            new Search(effort).through(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                effort.check(document.getPage(page));
            }
        } catch (InvalidPasswordException e) {
            throw new Refused(Refusal.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }

    /** Unpacks each stream, keeping nothing, before any reader does so in memory. */
    static void refuseBomb(Path file) throws IOException, Refused {
        byte[] bytes = Files.readAllBytes(file);
        refuseBomb(bytes, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static void refuseBomb(byte[] bytes, String text) throws Refused {
        long left = Unpacking.MOST;
        byte[] sink = new byte[65_536];
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            int from = at + 6;
            while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
                from++;
            }
            if (from == at + 6 || from + 2 > bytes.length) {
                continue;
            }
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(bytes, from, bytes.length - from);
                int read = inflater.inflate(sink);
                while (read > 0) {
                    left -= read;
                    if (left < 0) {
                        throw new Refused(Refusal.TOO_LARGE);
                    }
                    read = inflater.inflate(sink);
                }
            } catch (DataFormatException e) {
                // Not packed this way.
            } finally {
                inflater.end();
            }
        }
    }

    private static final class Search {

        private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Unpacking unpacking = new Unpacking();
        private final DrawingEffort effort;

        Search(DrawingEffort effort) {
            this.effort = effort;
        }

        void through(PDDocument document) throws IOException, Refused {
            look(document.getDocument().getTrailer(), 0);
            // What nothing leads to may still be found by a reader that repairs.
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                look(document.getDocument().getObjectFromPool(key), 0);
            }
        }

        private void look(COSBase found, int depth) throws IOException, Refused {
            COSBase base = found instanceof COSObject reference ? reference.getObject() : found;
            if (base == null
                    || !(base instanceof COSDictionary) && !(base instanceof COSArray) && !(base instanceof COSName)) {
                return;
            }
            if (base instanceof COSName name) {
                refuse(name);
                return;
            }
            if (!seen.add(base)) {
                return;
            }
            if (seen.size() > MOST_OBJECTS || depth > DEEPEST * 10) {
                throw new Refused(Refusal.UNREADABLE);
            }
            if (base instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    look(array.get(i), depth + 1);
                }
            } else if (base instanceof COSDictionary dictionary) {
                if (base instanceof COSStream stream) {
                    unpacking.count(stream);
                    if (draws(stream)) {
                        effort.check(stream);
                    }
                }
                for (COSName name : dictionary.keySet()) {
                    refuse(name);
                    COSBase value = dictionary.getItem(name);
                    // A name as a value is an action's kind only where it says so.
                    if (!(value instanceof COSName)
                            || name.equals(COSName.S)
                            || name.equals(COSName.TYPE)
                            || name.equals(COSName.SUBTYPE)) {
                        look(value, depth + 1);
                    }
                }
            }
        }

        private static boolean draws(COSStream stream) {
            return COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))
                    || stream.getInt(COSName.PATTERN_TYPE) == PDAbstractPattern.TYPE_TILING_PATTERN;
        }

        private static void refuse(COSName name) throws Refused {
            if (ACTIVE.contains(name.getName())) {
                throw new Refused(Refusal.ACTIVE);
            }
        }
    }
}
