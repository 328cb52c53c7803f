package org.guichetunique.testing.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as people hand them in, and as nobody should. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] append(byte[] content, String more) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(content);
        all.write(latin(more));
        return all.toByteArray();
    }

    static byte[] jpeg(int width, int height) throws IOException {
        return image(width, height, "jpeg");
    }

    static byte[] png(int width, int height) throws IOException {
        return image(width, height, "png");
    }

    static byte[] image(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** As a telephone writes it: how it was held, and more than anybody asked for. */
    static byte[] exif(byte[] jpeg, int turn, String more) throws IOException {
        byte[] body = latin("Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0" + (char) turn
                + "\0\0\0\0\0\0" + more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (body.length + 2)});
        out.write(body);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    static byte[] pdf(Consumer<PDDocument> more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            more.accept(document);
            document.save(out);
        }
        return out.toByteArray();
    }

    static byte[] encryptedPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }

    static void bomb(PDDocument document) {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] nothing = new byte[1_000_000];
            for (int i = 0; i < 400; i++) {
                out.write(nothing);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, stream);
    }

    /** A head that says how large it is, and nothing of it. */
    static byte[] pixelFlood(int width, int height) throws IOException {
        java.nio.ByteBuffer head = java.nio.ByteBuffer.allocate(17);
        head.put(latin("IHDR")).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        java.nio.ByteBuffer png = java.nio.ByteBuffer.allocate(8 + 4 + 17 + 4);
        png.putLong(0x89504E470D0A1A0AL).putInt(13).put(head.array()).putInt((int) sum.getValue());
        return png.array();
    }

    /** More of it than anybody wants. */
    static final class Endless extends InputStream {

        private long left;

        Endless(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0xff : -1;
        }
    }

    /** A telephone that goes into a tunnel. */
    static final class BrokenOff extends InputStream {

        private int read;

        @Override
        public int read() throws IOException {
            if (read++ > 100_000) {
                throw new IOException("Connection reset");
            }
            return 0xff;
        }
    }
}
