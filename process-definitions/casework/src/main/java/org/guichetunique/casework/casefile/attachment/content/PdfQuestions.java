package org.guichetunique.casework.casefile.attachment.content;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.guichetunique.casework.casefile.attachment.content.PdfWorker.Task;

/** What {@link PdfWorkers} are asked. */
final class PdfQuestions {

    private PdfQuestions() {}

    /** Answered with {@link PdfWorker#ACCEPTED} or the name of a refusal. */
    record Inspect(Path file) implements PdfWorkers.Asking<String> {

        @Override
        public void ask(DataOutputStream to) throws IOException {
            to.writeByte(Task.INSPECT.ordinal());
            to.writeUTF(file.toAbsolutePath().toString());
        }

        @Override
        public String read(DataInputStream from) throws IOException {
            return from.readUTF();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Count(byte[] pdf) implements PdfWorkers.Asking<Integer> {

        @Override
        public void ask(DataOutputStream to) throws IOException {
            to.writeByte(Task.COUNT.ordinal());
            to.writeInt(pdf.length);
            to.write(pdf);
        }

        @Override
        public Integer read(DataInputStream from) throws IOException {
            return from.readInt();
        }
    }

    /** Answered with a PNG, which is empty where the page cannot be drawn. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Draw(byte[] pdf, int page) implements PdfWorkers.Asking<byte[]> {

        @Override
        public void ask(DataOutputStream to) throws IOException {
            to.writeByte(Task.DRAW.ordinal());
            to.writeInt(page);
            to.writeInt(pdf.length);
            to.write(pdf);
        }

        @Override
        public byte[] read(DataInputStream from) throws IOException {
            return from.readNBytes(from.readInt());
        }
    }
}
