package org.guichetunique.casework.casefile.document.print;

import java.util.List;
import java.util.Locale;

/** What is held of somebody, for them to read: no document, since it proves nothing. */
public record Listing(Locale language, String title, String about, List<Section> sections, List<Picture> pictures) {

    /** Without pictures. */
    public Listing(Locale language, String title, String about, List<Section> sections) {
        this(language, title, about, sections, List.of());
    }

    /**
     * Something that is looked at, on a sheet of its own.
     *
     * @param type such as {@code image/png}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Picture(String name, String type, byte[] content) {}

    /** @param heading whose values these are, such as a file */
    public record Section(String heading, List<Row> rows) {}

    /** @param source who says so, and when */
    public record Row(String label, String value, String source) {}
}
