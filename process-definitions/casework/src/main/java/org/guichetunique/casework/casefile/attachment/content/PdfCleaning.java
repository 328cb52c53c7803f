package org.guichetunique.casework.casefile.attachment.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Takes what scanners, printers and banks put around the pages of a PDF: lines of a print job before it, marks after it, a
 * lock that needs no key to open. Such a file is written anew, so that what is kept is one thing from its first byte to its
 * last, and reads the same for every reader. Runs in {@link PdfWorker}, which may be ended.
 */
final class PdfCleaning {

    static final String HEADER = "%PDF-";

    /** Within so many bytes readers look for the header, and for the end. */
    static final int NOISE = 1_024;

    private static final String END = "%%EOF";
    private static final Pattern NOTHING = Pattern.compile("\\s*");
    private static final Pattern OTHER =
            Pattern.compile("(?i)<(!doctype\\s+html|html|body|head|script|svg|iframe|img|object|\\?php)\\b");

    private PdfCleaning() {}

    /** Inspects, and replaces the file where it is not kept as it came. */
    static void clean(Path file) throws IOException, Refused {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        refuseTwoTypes(text);
        if (!isBare(text) || text.contains("/Encrypt")) {
            writeAnew(file);
        }
        PdfInspection.inspect(file);
    }

    private static void refuseTwoTypes(String text) throws Refused {
        int header = text.indexOf(HEADER);
        String after = text.substring(end(text));
        boolean zip = text.contains("PK\u0005\u0006");
        boolean page = OTHER.matcher(text.substring(0, Math.min(text.length(), 2 * NOISE)))
                        .find()
                || OTHER.matcher(after).find();
        if (header < 0 || header > NOISE || after.strip().length() > NOISE || zip || page) {
            throw new Refused(Refusal.AMBIGUOUS);
        }
    }

    /** Whether it begins with the first byte and ends with the last. */
    private static boolean isBare(String text) {
        return text.startsWith(HEADER)
                && text.contains(END)
                && NOTHING.matcher(text.substring(end(text))).matches();
    }

    /** Where its end is not marked, all of it is the file: readers repair that. */
    private static int end(String text) {
        int end = text.lastIndexOf(END);
        return end < 0 ? text.length() : end + END.length();
    }

    private static void writeAnew(Path file) throws IOException, Refused {
        PdfInspection.refuseBomb(file);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PDDocument document = open(file)) {
            document.setAllSecurityToBeRemoved(true);
            document.save(written);
        } catch (IOException | RuntimeException e) {
            throw new Refused(Refusal.UNREADABLE);
        }
        if (written.size() > ContentStore.LARGEST) {
            throw new Refused(Refusal.TOO_LARGE);
        }
        Files.write(file, written.toByteArray());
    }

    private static PDDocument open(Path file) throws IOException, Refused {
        try {
            return Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw new Refused(Refusal.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }
}
