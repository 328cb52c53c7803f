package org.guichetunique.casework.casefile.attachment.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures, to be read in a page that runs nothing which the file may hold. */
public final class PdfPictures {

    /** What is read at a glance; who needs more opens the file. */
    public static final int MOST_PAGES = 12;

    /** In pixels, whatever size the file says that its paper has. */
    private static final int WIDTH = 1100;

    private static final int HIGHEST = 2200;

    private PdfPictures() {}

    /** How many pages can be shown; zero for a file that cannot be read. */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Math.min(MOST_PAGES, document.getNumberOfPages());
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * @param page from 0, less than {@link #pages}
     * @return as PNG
     */
    public static byte[] picture(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle paper = document.getPage(page).getCropBox();
            float scale = Math.min(WIDTH / Math.max(1, paper.getWidth()), HIGHEST / Math.max(1, paper.getHeight()));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage picture = renderer.renderImage(page, scale, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be drawn", e);
        }
    }
}
