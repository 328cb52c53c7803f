package org.guichetunique.casework.casefile.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Unpacks the streams of a PDF through all their filters, and counts what comes out of them together. */
final class Unpacking {

    /** Of all streams together: thirty times the largest file. */
    static final long MOST = 300_000_000;

    private static final int MOST_FILTERS = 3;

    /** A side of the largest scanner is 1.2 m, at 300 dots per inch. */
    private static final long MOST_PIXELS = 40_000_000;

    /** What comes out of these may be many times what goes in. */
    private static final Set<String> PACKING = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");

    /** What these unpack to is known from the picture's width and height. */
    private static final List<String> PICTURES =
            List.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

    private long left = MOST;

    /** @throws Refused where it, or all until now together, is more than a file is let unpack to */
    void count(COSStream stream) throws IOException, Refused {
        List<COSName> filters = new PDStream(stream).getFilters();
        if (filters.size() > MOST_FILTERS
                || filters.stream()
                                .filter(name -> PACKING.contains(name.getName()))
                                .count()
                        > 1) {
            throw new Refused(Refusal.ACTIVE);
        }
        long width = Math.max(0, stream.getInt(COSName.WIDTH, COSName.W, 0));
        long height = Math.max(0, stream.getInt(COSName.HEIGHT, COSName.H, 0));
        if (width * height > MOST_PIXELS) {
            throw new Refused(Refusal.TOO_MANY_PIXELS);
        }
        byte[] sink = new byte[65_536];
        try (InputStream unpacked = open(stream)) {
            for (int read = unpacked.read(sink); read >= 0; read = unpacked.read(sink)) {
                left -= read;
                if (left < 0) {
                    throw new Refused(Refusal.TOO_LARGE);
                }
            }
        }
    }

    static byte[] of(COSStream stream) throws IOException {
        try (InputStream unpacked = open(stream)) {
            return unpacked.readAllBytes();
        }
    }

    private static InputStream open(COSStream stream) throws IOException {
        return new PDStream(stream).createInputStream(PICTURES);
    }
}
