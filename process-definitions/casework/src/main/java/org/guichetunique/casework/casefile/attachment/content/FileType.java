package org.guichetunique.casework.casefile.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tika.Tika;
import org.guichetunique.casework.casefile.attachment.Upload.Refusal;

/** The types that are taken. Which one a file is of is told from its content alone. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private static final Tika TIKA = new Tika();

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
}
