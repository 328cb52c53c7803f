package org.guichetunique.simulators.payment;

import java.util.stream.Collectors;
import org.guichetunique.simulators.payment.Orders.Order;

/** Draws the page: no script, nothing from elsewhere. */
record Html(Words words) {
    private static final String STYLE = """
            body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0; padding: 0 1rem; color: #1b2430; background: #f4f5f7 }
            main { max-width: 26rem; margin: 2rem auto; padding: 1.5rem; background: #fff; border: 1px solid #c9ced6; border-radius: 10px }
            nav { max-width: 26rem; margin: 1rem auto 0; padding: 0 1.5rem; display: flex; gap: 1.25rem }
            nav a, nav strong { padding: .6rem 0 }
            h1 { font-size: 1.4rem; margin: 0 0 .5rem }
            dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 1rem 0 }
            dt { color: #4b5563 } dd { margin: 0; font-weight: 600 }
            .note { color: #4b5563; font-size: .95rem }
            button, .button { font: inherit; font-weight: 600; display: block; box-sizing: border-box; width: 100%; min-height: 3rem; margin-top: .75rem; padding: .7rem 1rem; border-radius: 8px; border: 2px solid #1f4fa3; background: #1f4fa3; color: #fff; text-align: center; text-decoration: none; cursor: pointer }
            button.second { background: #fff; color: #1f4fa3 }
            :focus-visible { outline: 3px solid #b45309; outline-offset: 2px }
            """;

    String order(Order order) {
        return page("""
                <h1>%s</h1>
                <p class="note">%s</p>
                %s
                <form method="post">
                <button name="choice" value="pay">%s</button>
                <button class="second" name="choice" value="decline">%s</button>
                </form>
                """.formatted(say("title"), say("simulated"), facts(order), say("pay"), say("decline")));
    }

    /** @param back whether the address to go back to may be linked */
    String settled(Order order, String outcome, boolean back) {
        var link = back
                ? "<a class=\"button\" href=\"%s\">%s</a>".formatted(escape(order.returnAddress()), say("back"))
                : "";
        return page("<h1>%s</h1>%s%s".formatted(say("outcome." + outcome), facts(order), link));
    }

    String unknown() {
        return page("<h1>%s</h1><p>%s</p>".formatted(say("unknown"), say("unknown.advice")));
    }

    private String facts(Order order) {
        return "<dl><dt>%s</dt><dd><bdi>%s %s</bdi></dd><dt>%s</dt><dd><bdi dir=\"ltr\">%s</bdi></dd></dl>"
                .formatted(
                        say("amount"),
                        say("amount"),
                        escape(words.money(order.amount())),
                        say("reference"),
                        escape(order.reference()));
    }

    private String page(String content) {
        var languages = Words.LANGUAGES.stream()
                .map(language -> language.equals(words.language())
                        ? "<strong lang=\"%1$s\">%2$s</strong>"
                                .formatted(language, Words.in(language).say("name"))
                        : "<a href=\"?lang=%1$s\" lang=\"%1$s\">%2$s</a>"
                                .formatted(language, Words.in(language).say("name")))
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><style>%s</style></head>
                <body><nav aria-label="%s">%s</nav><main>%s</main></body>
                </html>
                """.formatted(
                        words.language(), words.direction(), say("title"), STYLE, say("languages"), languages, content);
    }

    private String say(String key) {
        return escape(words.say(key));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
