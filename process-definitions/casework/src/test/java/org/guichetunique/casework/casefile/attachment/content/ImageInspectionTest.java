package org.guichetunique.casework.casefile.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageInspectionTest {

    private static final int LIMIT = 12_000_000;

    /** Length, type, and sum of the last chunk. */
    private static final int END = 12;

    @TempDir
    Path folder;

    @Test
    void everyThinLineOfAFinelyScannedPageStaysVisible() throws Exception {
        BufferedImage page = new BufferedImage(4960, 7016, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D drawing = page.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 4960, 7016);
        drawing.setColor(Color.BLACK);
        for (int line = 0; line < 69; line++) {
            drawing.fillRect(200, 101 + line * 101, 4560, 1);
        }

        BufferedImage kept = kept(write(page, "png"));

        int lines = 0;
        boolean inLine = false;
        for (int y = 0; y < kept.getHeight(); y++) {
            boolean dark = new Color(kept.getRGB(kept.getWidth() / 2, y)).getRed() < 220;
            lines += dark && !inLine ? 1 : 0;
            inLine = dark;
        }
        assertThat(lines).isEqualTo(69);
    }

    @ParameterizedTest
    @CsvSource({"4032, 3024", "3024, 4032", "4000, 3001", "8000, 6000", "12001, 1000", "13000000, 1"})
    void aLargerPictureIsScaledToJustUnderTheLimitInItsProportions(int width, int height) throws Exception {
        BufferedImage kept = kept(write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png"));

        assertThat((long) kept.getWidth() * kept.getHeight()).isLessThanOrEqualTo(LIMIT);
        if (height > 1) {
            assertThat((long) kept.getWidth() * kept.getHeight()).isGreaterThan(LIMIT - 20_000);
            assertThat((double) kept.getWidth() / kept.getHeight())
                    .isCloseTo((double) width / height, within(0.002 * width / height));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "3, false", "6, true", "8, true", "77, false"})
    void aPictureWithoutLossIsTurnedUprightToo(int turn, boolean lying) throws Exception {
        byte[] exif = ("MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0" + (char) turn + "\0\0\0\0\0\0")
                .getBytes(StandardCharsets.ISO_8859_1);

        BufferedImage kept = kept(withChunk(write(small(), "png"), "eXIf", exif, exif.length));

        assertThat(kept.getWidth()).isEqualTo(lying ? 20 : 40);
    }

    @Test
    void aChunkThatSaysToBeLargerThanTheFileFillsNoMemory() throws Exception {
        byte[] forged = withChunk(write(small(), "png"), "eXIf", new byte[4], Integer.MAX_VALUE - 8);

        assertThat(kept(forged).getWidth()).isEqualTo(40);
    }

    @Test
    void whatTelephonesAndMessengersWriteIsNamed() throws Exception {
        assertThat(refused("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")).isEqualTo(Refusal.HEIC);
        assertThat(refused("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic")).isEqualTo(Refusal.HEIC);
        assertThat(refused("RIFF\u0024\0\0\0WEBPVP8 ")).isEqualTo(Refusal.WEBP);
        assertThat(refused("GIF89a")).isEqualTo(Refusal.TYPE);
    }

    private Refusal refused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("photo.jpg"), content, StandardCharsets.ISO_8859_1);
        Refused[] refused = new Refused[1];
        assertThatThrownBy(() -> Inspection.inspect(file))
                .isInstanceOfSatisfying(Refused.class, one -> refused[0] = one);
        return refused[0].why();
    }

    private BufferedImage kept(byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("picture"), content);
        Inspection.inspect(file);
        return ImageIO.read(file.toFile());
    }

    private static BufferedImage small() {
        return new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** Puts a chunk before the one that ends the picture. */
    private static byte[] withChunk(byte[] png, String type, byte[] content, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        return ByteBuffer.allocate(png.length + END + content.length)
                .put(png, 0, png.length - END)
                .putInt(length)
                .put(name)
                .put(content)
                .putInt((int) sum.getValue())
                .put(png, png.length - END, END)
                .array();
    }
}
