package org.guichetunique.casework.casefile.attachment.content;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** How the telephone was held, as Exif 2.32 writes it into an image: 1 is upright, from 5 on it lies on its side. */
final class Orientation {

    static final int UPRIGHT = 1;
    static final int LYING = 5;

    private Orientation() {}

    /** @return upright where the image does not say it, or says it in a way that nobody understands */
    static int of(Path image, FileType type) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(image))) {
            Metadata found = type == FileType.PNG
                    ? inPng(in, Files.size(image))
                    : JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
            Directory exif = found.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer turn = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return turn == null || turn < UPRIGHT || turn > 8 ? UPRIGHT : turn;
        } catch (ImageProcessingException | EOFException | RuntimeException e) {
            return UPRIGHT;
        }
    }

    private static Metadata inPng(InputStream in, long length) throws IOException, ImageProcessingException {
        Metadata found = new Metadata();
        StreamReader reader = new StreamReader(in) {
            /** A chunk says its own length, and may lie. */
            @Override
            public byte[] getBytes(int count) throws IOException {
                if (count > length) {
                    throw new EOFException("Longer than the file");
                }
                return super.getBytes(count);
            }
        };
        for (PngChunk chunk : new PngChunkReader().extract(reader, Set.of(PngChunkType.eXIf))) {
            new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), found);
        }
        return found;
    }
}
