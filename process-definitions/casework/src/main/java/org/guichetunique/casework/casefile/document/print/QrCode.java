package org.guichetunique.casework.casefile.document.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A code that a telephone reads from paper, a crease or a coffee stain included. */
public final class QrCode {

    private static final int PIXELS = 6;
    private static final int QUIET = 4;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    public static byte[] png(String text) {
        try {
            ByteMatrix dots = Encoder.encode(
                            text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
                    .getMatrix();
            int side = (dots.getWidth() + 2 * QUIET) * PIXELS;
            BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    int column = x / PIXELS - QUIET;
                    int row = y / PIXELS - QUIET;
                    boolean inside = column >= 0 && row >= 0 && column < dots.getWidth() && row < dots.getHeight();
                    image.setRGB(x, y, inside && dots.get(column, row) == 1 ? 0 : WHITE);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
