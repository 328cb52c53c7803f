package org.guichetunique.casework.casefile.attachment.content;

import java.awt.image.AreaAveragingScaleFilter;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ImageConsumer;
import java.awt.image.ImageFilter;
import java.util.Hashtable;

/** Makes an image smaller by averaging, from strips of it that come one after the other, top down. */
final class ImageShrinking {

    private final BufferedImage image;
    private final ImageFilter filter;
    private final int width;
    private int top;

    ImageShrinking(int width, int height, int scaledWidth, int scaledHeight) {
        this.width = width;
        this.image = new BufferedImage(scaledWidth, scaledHeight, BufferedImage.TYPE_INT_RGB);
        this.filter = new AreaAveragingScaleFilter(scaledWidth, scaledHeight).getFilterInstance(new Rows(image));
        filter.setDimensions(width, height);
        filter.setColorModel(ColorModel.getRGBdefault());
        filter.setHints(ImageConsumer.TOPDOWNLEFTRIGHT | ImageConsumer.COMPLETESCANLINES | ImageConsumer.SINGLEPASS);
    }

    void add(BufferedImage strip) {
        int[] row = new int[width];
        for (int y = 0; y < strip.getHeight(); y++) {
            strip.getRGB(0, y, width, 1, row, 0, width);
            filter.setPixels(0, top++, width, 1, ColorModel.getRGBdefault(), row, 0, width);
        }
    }

    BufferedImage image() {
        return image;
    }

    /** Puts each row into the image as soon as it is averaged. */
    private record Rows(BufferedImage image) implements ImageConsumer {

        @Override
        public void setPixels(int x, int y, int w, int h, ColorModel model, int[] pixels, int offset, int scan) {
            image.setRGB(x, y, w, h, pixels, offset, scan);
        }

        @Override
        public void setPixels(int x, int y, int w, int h, ColorModel model, byte[] pixels, int offset, int scan) {
            throw new IllegalStateException("Averages are whole colours");
        }

        @Override
        public void setDimensions(int width, int height) {
            // Known beforehand.
        }

        @Override
        public void setProperties(Hashtable<?, ?> properties) {
            // There are none.
        }

        @Override
        public void setColorModel(ColorModel model) {
            // The filter averages in the default one.
        }

        @Override
        public void setHints(int hints) {
            // In any order.
        }

        @Override
        public void imageComplete(int status) {
            // Known by the rows.
        }
    }
}
