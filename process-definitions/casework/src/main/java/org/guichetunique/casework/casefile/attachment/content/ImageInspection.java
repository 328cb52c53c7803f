package org.guichetunique.casework.casefile.attachment.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
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

/**
 * Decodes an image and writes its pixels into a new file: where it was taken, with what, and whatever was hidden in it or
 * behind it is gone.
 */
final class ImageInspection {

    /** More than any telephone takes and any scanner makes of a page. */
    private static final long MOST_PIXELS = 64_000_000;

    /** Enough to read the smallest print of a page; a larger one is scaled to just under it. */
    private static final int KEPT_PIXELS = 12_000_000;

    /** How much of a large image is decoded at once. */
    private static final int STRIP_PIXELS = 8_000_000;

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
            BufferedImage image = decode(file, type);
            write(upright(image, Orientation.of(file, type)), file, type);
        } finally {
            PLACES.release();
        }
    }

    private static BufferedImage decode(Path file, FileType type) throws IOException, Refused {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                long pixels = (long) width * height;
                if (pixels > MOST_PIXELS) {
                    throw new Refused(Refusal.TOO_MANY_PIXELS);
                }
                return pixels > KEPT_PIXELS ? scaled(reader, width, height) : onWhite(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IIOException | RuntimeException e) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }

    /** Each pixel kept is the mean of those that it stands for: a line as thin as one pixel stays visible. */
    private static BufferedImage scaled(ImageReader reader, int width, int height) throws IOException {
        double scale = Math.sqrt((double) KEPT_PIXELS / ((long) width * height));
        int scaledWidth = Math.clamp((long) (width * scale), 1, KEPT_PIXELS);
        int scaledHeight = Math.clamp((long) (height * scale), 1, KEPT_PIXELS / scaledWidth);
        ImageShrinking scaled = new ImageShrinking(width, height, scaledWidth, scaledHeight);
        int rows = Math.max(1, STRIP_PIXELS / width);
        for (int top = 0; top < height; top += rows) {
            ImageReadParam strip = reader.getDefaultReadParam();
            strip.setSourceRegion(new Rectangle(0, top, width, Math.min(rows, height - top)));
            scaled.add(onWhite(reader.read(0, strip)));
        }
        return scaled.image();
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
