package org.guichetunique.casework.casefile.attachment.content;

import java.io.IOException;
import java.nio.file.Path;

/** Looks through a file, and makes of it what is kept: images anew, PDF as they are, cleaned, or not at all. */
public final class Inspection {

    private Inspection() {}

    /**
     * @param file replaced by what is kept
     * @throws Refused where it is nothing that is taken
     */
    public static FileType inspect(Path file) throws IOException, Refused {
        FileType type = FileType.of(file);
        switch (type) {
            case PDF -> inspectPdf(file);
            case JPEG, PNG -> ImageInspection.encodeAnew(file, type);
        }
        return type;
    }

    /** In a process of its own: what it costs to open a file shows only when it is opened. */
    private static void inspectPdf(Path file) throws Refused {
        String said = PdfWorkers.SHARED.ask(new PdfQuestions.Inspect(file)).orElse(Refusal.TOO_LARGE.name());
        if (!said.equals(PdfWorker.ACCEPTED)) {
            throw new Refused(Refusal.valueOf(said));
        }
    }
}
