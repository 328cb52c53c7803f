package org.guichetunique.casework.casefile.document.print;

import java.util.List;
import java.util.stream.Collectors;

/** Lays a letter out as envelopes with a window want it, in the direction of its language. */
final class LetterMarkup {

    private final PaperLetter letter;

    LetterMarkup(PaperLetter letter) {
        this.letter = letter;
    }

    String page(String style) {
        boolean arabic = letter.language().getLanguage().equals("ar");
        String subject = Markup.text(letter.subject());
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><title>%s</title><meta name="subject" content="%s" />
                <meta name="author" content="Guichet Unique" /><style>%s</style></head>
                <body class="%s" dir="%s"><div class="sender">%s</div><div class="recipient">%s</div><p class="soft">%s</p>
                <h1>%s</h1>%s</body></html>
                """.formatted(
                        letter.language().getLanguage(),
                        subject,
                        subject,
                        style,
                        arabic ? "ar" : "fr",
                        arabic ? "rtl" : "ltr",
                        lines(letter.sender()),
                        lines(letter.recipient()),
                        Markup.text(letter.day()),
                        subject,
                        letter.paragraphs().stream()
                                .map(paragraph -> "<p>" + Markup.text(paragraph) + "</p>")
                                .collect(Collectors.joining()));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(Markup::value).collect(Collectors.joining());
    }
}
