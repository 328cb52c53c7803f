package org.guichetunique.casework.casefile.attachment.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.guichetunique.casework.casefile.attachment.Upload.Refusal;

/**
 * Decodes an image and writes its pixels into a new file: where it was taken, with what, and whatever was hidden in it or
 * behind it is gone.
 */
final class ImageInspection {

    /** More than any telephone takes and any scanner makes of a page. */
    private static final long MOST_PIXELS = 64_000_000;

    /** Enough to read the smallest print of a page; a larger one is kept smaller. */
    private static final long KEPT_PIXELS = 12_000_000;

    private static final float QUALITY = 0.85f;

    /** Each takes some fifty megabytes while it is made. */
    private static final Semaphore PLACES = new Semaphore(2);

    static {
        ImageIO.setUseCache(false);
    }

    private ImageInspection() {}

    static void encodeAnew(Path file, FileType type) throws IOException, Refused {
        PLACES.acquireUninterruptibly();
        try {
            int turn = type == FileType.JPEG ? Orientation.of(file) : Orientation.UPRIGHT;
            write(upright(decode(file, type), turn), file, type);
        } finally {
            PLACES.release();
        }
    }

    private static BufferedImage decode(Path file, FileType type) throws IOException, Refused {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new Refused(Refusal.TOO_MANY_PIXELS);
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int every = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
                how.setSourceSubsampling(every, every, 0, 0);
                return onWhite(reader.read(0, how));
            } finally {
                reader.dispose();
            }
        } catch (IIOException | RuntimeException e) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = plain.createGraphics();
        drawing.drawImage(image, 0, 0, Color.WHITE, null);
        drawing.dispose();
        return plain;
    }

    private static BufferedImage upright(BufferedImage image, int turn) {
        if (turn == Orientation.UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage turned = turn >= Orientation.LYING
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = turned.createGraphics();
        AffineTransform how = switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        drawing.drawImage(image, how, null);
        drawing.dispose();
        return turned;
    }

    private static void write(BufferedImage image, Path file, FileType type) throws IOException {
        Files.write(file, new byte[0]);
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
