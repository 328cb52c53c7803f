package org.guichetunique.casework.casefile.document.print;

import java.util.List;
import java.util.Locale;

/** What is held of somebody, for them to read: no document, since it proves nothing. */
public record Listing(Locale language, String title, String about, List<Section> sections) {

    /** @param heading whose values these are, such as a file */
    public record Section(String heading, List<Row> rows) {}

    /** @param source who says so, and when */
    public record Row(String label, String value, String source) {}
}
