package org.guichetunique.casework.casefile.document.print;

import com.ibm.icu.text.Bidi;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Lays a sheet out: one language beside the other, and the means to verify it at the foot. */
final class Markup {

    private final Sheet sheet;

    Markup(Sheet sheet) {
        this.sheet = sheet;
    }

    String page(String style) {
        Sheet.Side first = sheet.sides().getFirst();
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><title>%s</title>
                <meta name="subject" content="%s" /><meta name="author" content="%s" />
                <style>%s</style></head>
                <body>%s%s%s%s%s%s</body></html>
                """.formatted(
                        first.language().getLanguage(),
                        text(first.title() + " " + sheet.number()),
                        text(first.about()),
                        text(first.issuer()),
                        style,
                        columns("head two", this::head),
                        columns("title two", this::title),
                        columns("text two", this::paragraphs),
                        facts(),
                        columns("issued two", side -> text(side.issued())),
                        proof());
    }

    private String columns(String name, java.util.function.Function<Sheet.Side, String> content) {
        if (sheet.sides().size() == 1) {
            Sheet.Side only = sheet.sides().getFirst();
            return "<div class=\"%s\"%s>%s</div>"
                    .formatted(name.replace(" two", "") + classOf(only), direction(only), content.apply(only));
        }
        return "<table class=\"%s\"><tr>%s</tr></table>"
                .formatted(
                        name,
                        sheet.sides().stream()
                                .map(side -> "<td class=\"%s\"%s>%s</td>"
                                        .formatted(classOf(side).strip(), direction(side), content.apply(side)))
                                .collect(Collectors.joining()));
    }

    private String head(Sheet.Side side) {
        return "<div class=\"state\">%s</div><div>%s</div><div class=\"soft\">%s</div>"
                .formatted(
                        text(side.words().word("kingdom")),
                        text(side.issuer()),
                        text(side.words().word("platform")));
    }

    private String title(Sheet.Side side) {

        return "<h1>%s</h1><div class=\"about\">%s</div>".formatted(text(side.title()), text(side.about()));
    }

    private String paragraphs(Sheet.Side side) {
        return side.paragraphs().stream()
                .map(paragraph -> "<p>" + text(paragraph) + "</p>")
                .collect(Collectors.joining());
    }

    private String facts() {
        boolean alone = sheet.sides().size() == 1;
        String rows = sheet.facts().stream()
                .map(fact -> alone ? arabicRow(fact) : row(fact))
                .collect(Collectors.joining());
        return "<table class=\"facts%s\">%s</table>".formatted(alone ? " alone" : "", rows);
    }

    private static String row(Sheet.Fact fact) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td><th scope=\"row\" class=\"ar\" dir=\"rtl\" lang=\"ar\">%s</th></tr>"
                .formatted(
                        text(fact.labels().getFirst()),
                        values(fact.texts()),
                        text(fact.labels().getLast()));
    }

    /** Once where both languages write it in the same way. */
    private static String values(List<String> texts) {
        return texts.stream().distinct().map(Markup::value).collect(Collectors.joining());
    }

    private static String arabicRow(Sheet.Fact fact) {
        String value = value(fact.texts().getFirst());
        return "<tr><td>%s</td><th scope=\"row\" class=\"ar\" dir=\"rtl\">%s</th></tr>"
                .formatted(value, text(fact.labels().getFirst()));
    }

    /** The first letter that has a direction decides, as for whoever writes it. */
    static String value(String value) {
        boolean arabic = Bidi.getBaseDirection(value) == Bidi.RTL;
        return "<div%s>%s</div>".formatted(arabic ? " dir=\"rtl\" lang=\"ar\"" : " dir=\"ltr\"", text(value));
    }

    private String proof() {
        boolean alone = sheet.sides().size() == 1;
        String code = "<img alt=\"%s\" src=\"data:image/png;base64,%s\" />"
                .formatted(
                        text(sheet.sides().getFirst().words().word("qr")),
                        Base64.getEncoder().encodeToString(sheet.qrCode()));
        String sides = sheet.sides().stream()
                .map(side -> "<div class=\"%s\"%s><p>%s</p></div>"
                        .formatted(
                                classOf(side).strip(),
                                direction(side),
                                text(side.words().word("verify"))))
                .collect(Collectors.joining());
        String address = "<p class=\"address\" dir=\"ltr\">%s</p>"
                .formatted(text(sheet.verifyAddress()).replace("?", "?&#8203;").replace("&amp;", "&amp;&#8203;"));
        String numbers = sheet.sides().stream()
                .map(side -> "<div class=\"%s\"%s>%s %s · %s %s</div>"
                        .formatted(
                                classOf(side).strip(),
                                direction(side),
                                text(side.words().word("number")),
                                strong(sheet.number()),
                                text(side.words().word("code")),
                                strong(sheet.checkCode())))
                .collect(Collectors.joining());
        String signed = sheet.sides().stream()
                .map(side -> "<div class=\"soft%s\"%s>%s</div>"
                        .formatted(
                                classOf(side),
                                direction(side),
                                text(side.words().word("signed"))))
                .collect(Collectors.joining());
        String words = "<td>%s%s%s%s</td>".formatted(sides, address, numbers, signed);
        String picture = "<td class=\"qr\">%s</td>".formatted(code);
        return "<table class=\"proof\"><tr>%s</tr></table>".formatted(alone ? words + picture : picture + words);
    }

    private static String strong(String text) {
        return "<span class=\"code\">%s</span>".formatted(text(text));
    }

    private static String classOf(Sheet.Side side) {
        return side.isArabic() ? " ar" : " fr";
    }

    private static String direction(Sheet.Side side) {
        return " dir=\"%s\" lang=\"%s\""
                .formatted(side.isArabic() ? "rtl" : "ltr", side.language().getLanguage());
    }

    /** Nothing for what is not seen, marks of direction among it, which the page sets itself. */
    private static String printed(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> "";
            case Character.SPACE_SEPARATOR -> " ";
            default -> Typefaces.have(point) ? Character.toString(point) : "(U+%04X)".formatted(point);
        };
    }

    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n', '\t', 0x2028, 0x2029 -> out.append(' ');
                case 0xa0 -> out.appendCodePoint(point);
                default -> out.append(printed(point));
            }
        });
        return out.toString();
    }
}
