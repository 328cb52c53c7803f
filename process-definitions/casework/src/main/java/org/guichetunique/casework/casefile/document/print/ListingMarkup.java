package org.guichetunique.casework.casefile.document.print;

import java.util.Base64;
import java.util.stream.Collectors;

/** Lays a listing out in one language, in its direction. */
final class ListingMarkup {

    private final Listing listing;

    ListingMarkup(Listing listing) {
        this.listing = listing;
    }

    String page(String style) {
        boolean arabic = listing.language().getLanguage().equals("ar");
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><title>%s</title><meta name="subject" content="%s" />
                <meta name="author" content="Guichet Unique" /><style>%s</style></head>
                <body class="%s" dir="%s"><h1>%s</h1><p class="soft">%s</p>%s%s</body></html>
                """.formatted(
                        listing.language().getLanguage(),
                        Markup.text(listing.title()),
                        Markup.text(listing.title()),
                        style,
                        arabic ? "ar" : "fr",
                        arabic ? "rtl" : "ltr",
                        Markup.text(listing.title()),
                        Markup.text(listing.about()),
                        listing.sections().stream()
                                .map(section -> section(section, arabic))
                                .collect(Collectors.joining()),
                        listing.pictures().stream().map(ListingMarkup::picture).collect(Collectors.joining()));
    }

    private static String picture(Listing.Picture picture) {
        String name = Markup.text(picture.name());
        return "<div class=\"picture\"><h2>%s</h2><img alt=\"%s\" src=\"data:%s;base64,%s\" /></div>"
                .formatted(name, name, picture.type(), Base64.getEncoder().encodeToString(picture.content()));
    }

    private static String section(Listing.Section section, boolean arabic) {
        return "<h2>%s</h2><table class=\"listing\">%s</table>"
                .formatted(
                        Markup.text(section.heading()),
                        section.rows().stream().map(row -> row(row, arabic)).collect(Collectors.joining()));
    }

    /** Columns do not turn round with the direction here: they are written in the order in which they stand. */
    private static String row(Listing.Row row, boolean arabic) {
        String label = "<th scope=\"row\">%s</th>".formatted(Markup.text(row.label()));
        String value = "<td>%s</td>".formatted(Markup.value(row.value()));
        String source = "<td class=\"soft\">%s</td>".formatted(Markup.text(row.source()));
        return "<tr>%s</tr>".formatted(arabic ? source + value + label : label + value + source);
    }
}
