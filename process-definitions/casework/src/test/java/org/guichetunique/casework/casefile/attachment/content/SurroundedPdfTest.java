package org.guichetunique.casework.casefile.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scanners, printers and banks put around the pages is taken away; what is a second file is refused. */
@Timeout(120)
class SurroundedPdfTest {

    private static final String PRINT_JOB_ENDS = "\u001b%-12345X";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ef\u00bb\u00bf",
                "\r\n",
                "\u0000\u0000",
                "@PJL SET JOBNAME=\"scan\"\r\n",
                PRINT_JOB_ENDS + "@PJL SET COPIES=1\r\n@PJL ENTER LANGUAGE=PDF\r\n",
            })
    void whatStandsBeforeTheHeaderIsTakenAway(String before) throws Exception {
        assertKeptBare(latin(before + text(pdf("", 0))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001a", PRINT_JOB_ENDS, "\r\n<!-- 12ms -->", "\u0000\u0000\u0000", "% kept by the archive\n"})
    void whatStandsAfterTheEndIsTakenAway(String after) throws Exception {
        assertKeptBare(latin(text(pdf("", 0)) + after));
    }

    @Test
    void anEndThatIsNotMarkedIsPutRight() throws Exception {
        assertKeptBare(latin(text(pdf("", 0)).replaceFirst("%%EOF\\s*$", "")));
    }

    @Test
    void aBareFileIsKeptAsItCame() throws Exception {
        byte[] bare = pdf("", 0);

        assertThat(inspected(bare)).isNull();
        assertThat(folder.resolve("handed-in")).hasBinaryContent(bare);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void aFileThatOpensWithoutAPasswordIsKeptWithoutItsLock(int bits) throws Exception {
        assertKeptBare(pdf("", bits));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void aFileThatOpensWithAPasswordAloneIsRefusedAsProtected(int bits) throws Exception {
        assertThat(inspected(pdf("known to its owner", bits))).isEqualTo(Refusal.ENCRYPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><body>', ''",
        "'<svg onload=\"alert(1)\"/>', ''",
        "'', '<script>alert(1)</script>'",
        "'', '<img src=x onerror=alert(1)>'",
        "'', 'PK\u0005\u0006\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000'",
        "'PK\u0003\u0004', ''",
    })
    void aSecondFileAroundThePagesIsRefused(String before, String after) throws Exception {
        assertThat(inspected(latin(before + text(pdf("", 0)) + after))).isIn(Refusal.AMBIGUOUS, Refusal.TYPE);
    }

    @Test
    void moreAfterTheEndThanNoiseIsRefused() throws Exception {
        assertThat(inspected(latin(text(pdf("", 0)) + "x".repeat(2_000)))).isEqualTo(Refusal.AMBIGUOUS);
    }

    private void assertKeptBare(byte[] handedIn) throws IOException {
        assertThat(inspected(handedIn)).isNull();
        byte[] kept = Files.readAllBytes(folder.resolve("handed-in"));
        assertThat(text(kept)).startsWith("%PDF-").containsPattern("%%EOF\\s*$").doesNotContain("/Encrypt");
        try (PDDocument document = Loader.loadPDF(kept)) {
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    /** By its content alone: it has no extension. */
    private @Nullable Refusal inspected(byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("handed-in"), pdf);
        Refused refused = catchThrowableOfType(Refused.class, () -> Inspection.inspect(file));
        return refused == null ? null : refused.why();
    }

    /** One page, locked by a key of so many bits; 0 where it is not. */
    private static byte[] pdf(String password, int bits) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (bits > 0) {
                StandardProtectionPolicy lock =
                        new StandardProtectionPolicy("the bank's", password, new AccessPermission());
                lock.setEncryptionKeyLength(bits);
                document.protect(lock);
            }
            document.save(written);
        }
        return written.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
