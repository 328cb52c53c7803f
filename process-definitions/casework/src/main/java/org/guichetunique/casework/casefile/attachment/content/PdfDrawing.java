package org.guichetunique.casework.casefile.attachment.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF, in a process that may be ended. */
final class PdfDrawing {

    /** In pixels, whatever size the file says that its paper has. */
    private static final int WIDTH = 1100;

    private static final int HIGHEST = 2200;

    private PdfDrawing() {}

    /** How many pages can be shown; zero for a file that cannot be read. */
    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Math.min(PdfPictures.MOST_PAGES, document.getNumberOfPages());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return 0;
        }
    }

    /**
     * Draws a page as PNG.
     *
     * @param page from 0, less than {@link #pages}
     */
    static byte[] picture(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle paper = document.getPage(page).getCropBox();
            float scale = Math.min(WIDTH / Math.max(1, paper.getWidth()), HIGHEST / Math.max(1, paper.getHeight()));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage picture = renderer.renderImage(page, scale, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        }
    }
}
