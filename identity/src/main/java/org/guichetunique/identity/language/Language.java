package org.guichetunique.identity.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the product, in the order in which they are offered. */
public enum Language {
    FRENCH("fr", "Français", "ltr"),
    ARABIC("ar", "العربية", "rtl"),
    ENGLISH("en", "English", "ltr");

    private final Locale locale;
    private final String ownName;
    private final String direction;

    Language(String code, String ownName, String direction) {
        this.locale = Locale.of(code);
        this.ownName = ownName;
        this.direction = direction;
    }

    /** @param tag a language tag (BCP 47); what follows the language itself does not matter */
    public static Optional<Language> of(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** As HTML's {@code dir} says it. */
    public String direction() {
        return direction;
    }
}
