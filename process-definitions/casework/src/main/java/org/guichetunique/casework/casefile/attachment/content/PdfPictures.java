package org.guichetunique.casework.casefile.attachment.content;

import java.util.Optional;

/** The pages of a PDF as pictures, to be read in a page that runs nothing which the file may hold. */
public final class PdfPictures {

    /** What is read at a glance; who needs more opens the file. */
    public static final int MOST_PAGES = 12;

    private PdfPictures() {}

    /** How many pages can be shown; zero for a file that cannot be read within bounds of time and memory. */
    public static int pages(byte[] pdf) {
        return PdfWorkers.SHARED.ask(new PdfQuestions.Count(pdf)).orElse(0);
    }

    /**
     * Draws a page as PNG; empty where it cannot be drawn within bounds of time and memory.
     *
     * @param page from 0, less than {@link #pages}
     */
    public static Optional<byte[]> picture(byte[] pdf, int page) {
        return PdfWorkers.SHARED.ask(new PdfQuestions.Draw(pdf, page)).filter(png -> png.length > 0);
    }
}
