package org.guichetunique.casework.casefile.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** The types that are taken. Which one a file is of is told from its content alone. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private static final Tika TIKA = new Tika();

    /** What is said of a beginning that is of no type. */
    private static final Set<String> UNSPECIFIC = Set.of("application/octet-stream", "text/plain");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** @throws Refused where it is of no type that is taken */
    static FileType of(Path file) throws IOException, Refused {
        String detected = detected(file);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(detected))
                .findFirst()
                .or(() -> Optional.of(PDF).filter(pdf -> UNSPECIFIC.contains(detected) && hasHeader(file)))
                .orElseThrow(() -> new Refused(
                        switch (detected) {
                            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" ->
                                Refusal.HEIC;
                            case "image/webp" -> Refusal.WEBP;
                            default -> Refusal.TYPE;
                        }));
    }

    private static String detected(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return TIKA.detect(in);
        }
    }

    /** A printer's lines may stand before it. What it is beside that is looked into afterwards. */
    private static boolean hasHeader(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(PdfCleaning.NOISE + PdfCleaning.HEADER.length());
            return new String(beginning, StandardCharsets.ISO_8859_1).contains(PdfCleaning.HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
