package org.guichetunique.portal.shell.language;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the whole portal speaks. The first one is used when nothing is known of the person. */
public enum Language {
    FRENCH("fr", "Français", "FR", "ltr"),
    ARABIC("ar", "العربية", "ع", "rtl"),
    ENGLISH("en", "English", "EN", "ltr");

    /** Morocco's: Arabic is written there with European digits. */
    private static final String REGION = "MA";

    private final Locale locale;
    private final String ownName;
    private final String shortName;
    private final String direction;

    Language(String code, String ownName, String shortName, String direction) {
        this.locale = Locale.of(code, REGION);
        this.ownName = ownName;
        this.shortName = shortName;
        this.direction = direction;
    }

    /** ISO 639-1, as used in addresses and in {@code lang} attributes. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it, whatever the language of the page. */
    public String ownName() {
        return ownName;
    }

    /** For a header with little room. */
    public String shortName() {
        return shortName;
    }

    /** {@code ltr} or {@code rtl}, as in the HTML attribute {@code dir}. */
    public String direction() {
        return direction;
    }

    /** @param code ISO 639-1 or a language tag such as {@code ar-MA}; anything else is no language of ours */
    public static Optional<Language> of(String code) {
        return of(Locale.forLanguageTag(code));
    }

    /** The language of that locale, whatever its region. */
    public static Optional<Language> of(Locale locale) {
        return Stream.of(values())
                .filter(language -> language.code().equals(locale.getLanguage()))
                .findFirst();
    }

    /** @param acceptLanguage the HTTP header, possibly malformed or empty */
    public static Language preferredIn(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .flatMap(range -> of(range.getRange()).stream())
                    .findFirst()
                    .orElse(FRENCH);
        } catch (IllegalArgumentException malformed) {
            return FRENCH;
        }
    }
}
