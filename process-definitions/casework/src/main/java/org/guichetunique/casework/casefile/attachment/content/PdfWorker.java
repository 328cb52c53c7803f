package org.guichetunique.casework.casefile.attachment.content;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens PDF files in a process of its own, whose memory is bounded and which is ended when it takes too long: what a file
 * can cost is known once it has been unpacked and drawn. Speaks with {@link PdfWorkers} through its input and output.
 */
public final class PdfWorker {

    /** What is asked of it. */
    enum Task {
        INSPECT,
        COUNT,
        DRAW
    }

    static final String ACCEPTED = "";

    /** Begins each answer: when the machine ends for want of memory, it writes into the same stream. */
    static final int ANSWER = 0x6775_7064;

    private PdfWorker() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        // Nothing that a library writes is taken for an answer.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            while (true) {
                serve(in, out);
                out.flush();
            }
        } catch (EOFException e) {
            // Nobody asks any more, or the one who did is gone.
        }
    }

    private static void serve(DataInputStream in, DataOutputStream out) throws IOException {
        switch (Task.values()[in.readByte()]) {
            case INSPECT -> {
                String said = inspect(Path.of(in.readUTF()));
                out.writeInt(ANSWER);
                out.writeUTF(said);
            }
            case COUNT -> {
                int pages = PdfDrawing.pages(in.readNBytes(in.readInt()));
                out.writeInt(ANSWER);
                out.writeInt(pages);
            }
            case DRAW -> {
                int page = in.readInt();
                byte[] png = draw(in.readNBytes(in.readInt()), page).orElse(new byte[0]);
                out.writeInt(ANSWER);
                out.writeInt(png.length);
                out.write(png);
            }
        }
    }

    private static String inspect(Path file) {
        try {
            PdfCleaning.clean(file);
            return ACCEPTED;
        } catch (Refused e) {
            return e.why().name();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Refusal.UNREADABLE.name();
        }
    }

    private static Optional<byte[]> draw(byte[] pdf, int page) {
        try {
            return Optional.of(PdfDrawing.picture(pdf, page));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
