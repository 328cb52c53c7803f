package org.guichetunique.casework.casefile.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the telephone was held, as Exif 2.32 writes it into a photograph: 1 is upright, from 5 on it lies on its side. */
final class Orientation {

    static final int UPRIGHT = 1;
    static final int LYING = 5;

    private static final int LONGEST_HEAD = 200_000;
    private static final int APPLICATION_1 = 0xffe1;
    private static final int FIRST_MARKER = 0xffc0;
    private static final int START_OF_SCAN = 0xffda;
    private static final int TAG = 0x0112;
    private static final int EXIF = 0x45786966;

    private Orientation() {}

    static int of(Path jpeg) throws IOException {
        try (InputStream in = Files.newInputStream(jpeg)) {
            return of(ByteBuffer.wrap(in.readNBytes(LONGEST_HEAD)));
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
            return UPRIGHT;
        }
    }

    private static int of(ByteBuffer head) {
        int at = 2;
        while (at + 10 < head.limit()) {
            int marker = head.getShort(at) & 0xffff;
            int length = head.getShort(at + 2) & 0xffff;
            if (marker < FIRST_MARKER || marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            if (marker == APPLICATION_1 && head.getInt(at + 4) == EXIF) {
                return inExif(head.slice(at + 10, Math.min(length, head.limit() - at - 10)));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static int inExif(ByteBuffer exif) {
        exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = exif.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((exif.getShort(entry) & 0xffff) == TAG) {
                int turn = exif.getShort(entry + 8);
                return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
