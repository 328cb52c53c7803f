package org.guichetunique.casework.casefile.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Small files that would fill the memory, or be drawn for ever: they are refused, and cost no more than a bounded process. */
@Timeout(240)
class CostlyPdfTest {

    @TempDir
    private Path folder;

    @Test
    void aBombIsFoundBehindEveryFilter() throws Exception {
        byte[] packed = deflated(400_000_000);

        assertThat(refused(content("/Filter [/ASCIIHexDecode /FlateDecode]", hex(packed))))
                .isEqualTo(Refusal.TOO_LARGE);
        assertThat(refused(content("/Filter [/ASCII85Decode /FlateDecode]", ascii85(packed))))
                .isEqualTo(Refusal.TOO_LARGE);
        assertThat(refused(content("/Filter [/ASCII#48exDecode /Flate#44ecode]", hex(packed))))
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void whatIsPackedTwiceIsRefusedHoweverItsFiltersAreWritten() throws Exception {
        byte[] once = deflated(100);

        assertThat(refused(content("/Filter [/ASCIIHexDecode /FlateDecode /RunLengthDecode]", hex(once))))
                .isEqualTo(Refusal.ACTIVE);
        assertThat(refused(content("/Filter [/ASCIIHexDecode /ASCIIHexDecode /ASCIIHexDecode /ASCIIHexDecode]", once)))
                .isEqualTo(Refusal.ACTIVE);
    }

    @Test
    void formsInFormsThatWouldBeDrawnForEverAreRefused() throws Exception {
        assertThat(refused(nested(12, "/Resources << /XObject << /F %d 0 R >> >>")))
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void aFormThatDrawsItselfIsRefused() throws Exception {
        String form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >>";

        assertThat(refused(pdf("/F Do", "/XObject << /F 4 0 R >>", stream(form, latin("/F Do")))))
                .isEqualTo(Refusal.UNREADABLE);
    }

    @Test
    void aPictureOfEnormousWidthAndHeightIsRefused() throws Exception {
        String picture = "<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray"
                + " /BitsPerComponent 8 /Filter /FlateDecode";

        assertThat(refused(pdf("/I Do", "/XObject << /I 4 0 R >>", stream(picture, deflated(100)))))
                .isEqualTo(Refusal.TOO_MANY_PIXELS);
    }

    @Test
    void anOrdinaryFileWithAFormIsTakenAndDrawn() throws Exception {
        byte[] file = nested(1, "/Resources << /XObject << /F %d 0 R >> >>");
        Path kept = Files.write(folder.resolve("ordinary.pdf"), file);

        assertThatCode(() -> Inspection.inspect(kept)).doesNotThrowAnyException();
        assertThat(PdfPictures.pages(file)).isOne();
        assertThat(PdfPictures.picture(file, 0)).isPresent();
    }

    @Test
    void whatTakesTooLongIsEndedAndTheNextIsServed() throws Exception {
        PdfWorkers workers = new PdfWorkers(1, Duration.ofSeconds(10));
        byte[] endless = nested(12, "/Resources << /XObject << /F %d 0 R >> >>");
        byte[] ordinary = nested(1, "/Resources << /XObject << /F %d 0 R >> >>");

        assertThat(draw(workers, endless)).isEmpty();
        assertThat(draw(workers, ordinary)).isPresent();
    }

    @Test
    void whatFillsTheMemoryEndsItsProcessAlone() throws Exception {
        PdfWorkers workers = new PdfWorkers(1, Duration.ofSeconds(60));
        byte[] bomb = content("/Filter [/ASCIIHexDecode /FlateDecode]", hex(deflated(900_000_000)));

        assertThat(draw(workers, bomb)).isEmpty();
        assertThat(draw(workers, nested(1, "/Resources << /XObject << /F %d 0 R >> >>")))
                .isPresent();
    }

    private static Optional<byte[]> draw(PdfWorkers workers, byte[] pdf) {
        return workers.ask(new PdfQuestions.Draw(pdf, 0)).filter(png -> png.length > 0);
    }

    private Refusal refused(byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("costly.pdf"), pdf);
        Refused refused = catchThrowableOfType(Refused.class, () -> Inspection.inspect(file));
        assertThat(refused).isNotNull();
        return refused.why();
    }

    /** Each draws the next ten times. */
    private static byte[] nested(int levels, String resources) {
        byte[][] forms = new byte[levels + 1][];
        for (int i = 0; i <= levels; i++) {
            String form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                    + (i < levels ? resources.formatted(5 + i) : "");
            forms[i] = stream(form, latin(i < levels ? "/F Do ".repeat(10) : "0 0 1 1 re f"));
        }
        return pdf("/F Do", "/XObject << /F 4 0 R >>", forms);
    }

    private static byte[] content(String filter, byte[] packed) {
        return pdf(
                "/F Do",
                "/XObject << /F 4 0 R >>",
                stream("<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] " + filter, packed));
    }

    private static byte[] stream(String dictionary, byte[] content) {
        return joined(
                latin(dictionary + " /Length " + content.length + " >>\nstream\n"), content, latin("\nendstream"));
    }

    /** One page; what is more are its objects from 4 on. */
    private static byte[] pdf(String drawn, String resources, byte[]... more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(latin("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                + "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 90 0 R /Resources << "
                + resources + " >> >> endobj\n"));
        all.writeBytes(joined(latin("90 0 obj "), stream("<<", latin(drawn)), latin(" endobj\n")));
        for (int i = 0; i < more.length; i++) {
            all.writeBytes(joined(latin((4 + i) + " 0 obj "), more[i], latin(" endobj\n")));
        }
        all.writeBytes(latin("trailer << /Root 1 0 R /Size 91 >>\nstartxref\n0\n%%EOF\n"));
        return all.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(int length) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] blank = new byte[100_000];
            java.util.Arrays.fill(blank, (byte) ' ');
            for (int left = length; left > 0; left -= blank.length) {
                out.write(blank, 0, Math.min(left, blank.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] hex(byte[] bytes) {
        return latin(java.util.HexFormat.of().formatHex(bytes) + ">");
    }

    private static byte[] ascii85(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += 4) {
            int length = Math.min(4, bytes.length - at);
            long word = 0;
            for (int i = 0; i < 4; i++) {
                word = word << 8 | (i < length ? bytes[at + i] & 0xff : 0);
            }
            char[] figures = new char[5];
            for (int i = 4; i >= 0; i--) {
                figures[i] = (char) ('!' + word % 85);
                word /= 85;
            }
            text.append(figures, 0, length + 1);
        }
        return latin(text + "~>");
    }
}
