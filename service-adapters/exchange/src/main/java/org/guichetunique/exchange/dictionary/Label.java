package org.guichetunique.exchange.dictionary;

import java.util.Locale;
import org.guichetunique.exchange.file.Translated;
import tools.jackson.databind.JsonNode;

/** A text in the three languages of the country. */
public record Label(String fr, String ar, String en) implements Translated {

    public static final Label EMPTY = new Label("", "", "");

    /** French where the language is none of the three. */
    @Override
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar" -> ar;
            case "en" -> en;
            default -> fr;
        };
    }

    /** @param node an object with the members {@code fr}, {@code ar} and {@code en}; missing ones are empty */
    public static Label of(JsonNode node) {
        return new Label(
                node.path("fr").asString(""),
                node.path("ar").asString(""),
                node.path("en").asString(""));
    }
}
