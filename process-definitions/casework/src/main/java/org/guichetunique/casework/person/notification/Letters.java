package org.guichetunique.casework.person.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Reference;
import org.springframework.stereotype.Component;

/** Words what is written to people, in three languages. */
@Component
final class Letters {

    /** Keeps a reference in its own order inside an Arabic sentence. */
    private static final String LEFT_TO_RIGHT = "\u2066";

    private static final String END_OF_DIRECTION = "\u2069";
    private static final String FIRST_LANGUAGE = "fr";

    private final Map<String, Properties> words = new LinkedHashMap<>();
    private final String portal;

    /** @param portal address of its first page, without a slash at the end */
    Letters(NoticeSettings settings) {
        this.portal = settings.portalUrl();
        Stream.of("fr", "ar", "en").forEach(language -> words.put(language, load(language)));
    }

    /**
     * @param files none where it is only of drafts, which have no reference
     * @param waiting whether something is expected of the person in one of them
     */
    Letter news(Collection<Reference> files, boolean waiting, Locale language) {
        String what = waiting ? "waiting" : "news";
        List<String> lines = new ArrayList<>();
        String subject;
        String link;
        if (files.isEmpty()) {
            subject = word(language, "draft.subject");
            lines.add(word(language, "draft"));
            link = portal + "/app/notices";
        } else if (files.size() == 1) {
            Reference file = files.iterator().next();
            subject = word(language, what + ".subject", isolated(file, language));
            lines.add(word(language, what + ".one", isolated(file, language)));
            link = portal + "/app/files/" + file;
        } else {
            subject = word(language, what + ".subject.several");
            lines.add(word(language, what + ".several"));
            files.forEach(file -> lines.add(isolated(file, language)));
            link = portal + "/app/notices";
        }
        return letter(subject, lines, word(language, "open"), link, preferences(), language);
    }

    /** The same on paper, where nothing can be clicked: it says where to go with it. */
    Letter paper(Collection<Reference> files, boolean waiting, Locale language) {
        String what = waiting ? "waiting" : "news";
        boolean one = files.size() == 1;
        List<String> lines = new ArrayList<>(List.of(word(language, "greeting")));
        if (files.isEmpty()) {
            lines.add(word(language, "post.draft"));
        } else if (one) {
            lines.add(word(language, what + ".one", isolated(files.iterator().next(), language)));
        } else {
            lines.add(word(language, what + ".several"));
            files.forEach(file -> lines.add(isolated(file, language)));
        }
        lines.add(word(language, "post.read"));
        lines.add(word(language, "post.online", isolated(portal, language)));
        lines.add(word(language, "post.why"));
        lines.add(word(language, "never"));
        String subject = files.isEmpty()
                ? word(language, "draft.subject")
                : one
                        ? word(
                                language,
                                what + ".subject",
                                isolated(files.iterator().next(), language))
                        : word(language, what + ".subject.several");
        return new Letter(subject, String.join("\n", lines), "", preferences());
    }

    /** What an officer is written to: which files there is something new in, and nothing of what it is. */
    Letter office(Collection<Reference> files, Locale language) {
        List<String> lines =
                new ArrayList<>(List.of(word(language, files.size() == 1 ? "office.one" : "office.several")));
        files.forEach(file -> lines.add(isolated(file, language)));
        return letter(
                word(language, "office.subject"),
                lines,
                word(language, "open"),
                portal + "/app/notices",
                portal + "/app/notices/mail",
                language);
    }

    Letter code(String code, Locale language) {
        return letter(
                word(language, "code.subject"),
                List.of(word(language, "code.text", code), word(language, "code.not")),
                word(language, "code.open"),
                preferences(),
                preferences(),
                language);
    }

    String shortNews(Collection<Reference> files, boolean waiting, Locale language) {
        if (files.isEmpty()) {
            return word(language, "sms.draft");
        }
        String what = waiting ? "waiting" : "news";
        return files.size() == 1
                ? word(language, "sms." + what, files.iterator().next().value())
                : word(language, "sms." + what + ".several");
    }

    String shortCode(String code, Locale language) {
        return word(language, "sms.code", code);
    }

    String preferences() {
        return portal + "/app/notices/preferences";
    }

    String sender(Locale language) {
        return word(language, "sender");
    }

    private Letter letter(
            String subject, List<String> lines, String label, String link, String preferences, Locale language) {
        List<String> end = List.of(word(language, "why"), word(language, "never"));
        String text = word(language, "greeting") + "\n\n" + String.join("\n", lines) + "\n\n" + label + "\n" + link
                + "\n\n-- \n" + String.join("\n", end) + "\n" + word(language, "choose") + "\n" + preferences + "\n";
        String code = code(language);
        StringBuilder html = new StringBuilder(
                        "<!doctype html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\">"
                                .formatted(code, code.equals("ar") ? "rtl" : "ltr"))
                .append("<title>")
                .append(escaped(subject))
                .append("</title></head><body style=\"font:16px/1.6 sans-serif;max-width:36em;margin:1em auto\">");
        paragraph(html, word(language, "greeting"));
        lines.forEach(line -> paragraph(html, line));
        html.append("<p>").append(link(link, label)).append("</p><hr>");
        end.forEach(line -> paragraph(html, line));
        html.append("<p>").append(link(preferences, word(language, "choose"))).append("</p></body></html>");
        return new Letter(subject, text, html.toString(), preferences);
    }

    private static void paragraph(StringBuilder html, String line) {
        html.append("<p>").append(escaped(line)).append("</p>");
    }

    private static String link(String address, String label) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(label) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String isolated(Reference file, Locale language) {
        return isolated(file.value(), language);
    }

    private static String isolated(String latin, Locale language) {
        return code(language).equals("ar") ? LEFT_TO_RIGHT + latin + END_OF_DIRECTION : latin;
    }

    private static String code(Locale language) {
        return List.of("fr", "ar", "en").contains(language.getLanguage()) ? language.getLanguage() : FIRST_LANGUAGE;
    }

    private String word(Locale language, String key, String... arguments) {
        Properties all = words.get(code(language));
        String text = all == null ? null : all.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No words for " + key + " in " + language);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i]);
        }
        return text;
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        try (InputStream file = Letters.class.getResourceAsStream("words_" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("No words of letters in " + language);
            }
            all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
