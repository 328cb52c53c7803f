package org.guichetunique.casework.casefile.document.print;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.exchange.dictionary.Label;
import tools.jackson.databind.JsonNode;

/** The words that every document has, and values as they are written in a language of the country. */
public final class PrintedText {

    /** With European digits and the country's names of months. */
    public static final Locale ARABIC = Locale.of("ar", "MA");

    private static final Map<String, Properties> WORDS =
            List.of("fr", "ar", "en").stream().collect(Collectors.toMap(language -> language, PrintedText::read));

    private final Locale locale;
    private final Properties words;

    public PrintedText(Locale locale) {
        String language = language(locale);
        this.locale = language.equals("ar") ? ARABIC : Locale.of(language);
        this.words = Objects.requireNonNull(WORDS.get(language));
    }

    /** The one of the country's languages that it is; French otherwise. */
    public static String language(Locale locale) {
        return WORDS.containsKey(locale.getLanguage()) ? locale.getLanguage() : "fr";
    }

    /** An apostrophe in a bundle is an apostrophe, never doubled. */
    public String word(String key, Object... arguments) {
        String text = Objects.requireNonNull(words.getProperty(key), key).replace("'", "''");
        return new MessageFormat(text, locale).format(arguments);
    }

    public boolean isArabic() {
        return locale.equals(ARABIC);
    }

    public String label(Label label) {
        return label.in(locale);
    }

    public String day(Instant instant, ZoneId zone) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    public String dayAndTime(Instant instant, ZoneId zone) {
        return word(
                "dayAndTime",
                day(instant, zone),
                DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone)));
    }

    /** @param value in canonical form; one that does not fit the element is written as it is */
    public String value(Element element, JsonNode value) {
        String text = ElementCheck.text(value);
        return switch (element.kind()) {
            case DATE -> element.yearAlone(text, locale).orElseGet(() -> date(text));
            case INTEGER, DECIMAL, MONEY -> value.isNumber() ? measure(element, value.decimalValue()) : text;
            case BOOLEAN -> value.isBoolean() ? word(value.booleanValue() ? "yes" : "no") : text;
            case CODE ->
                element.codes() == null ? text : element.codes().label(text).in(locale);
            case TEXT, TIME -> text;
            case DOCUMENT -> String.valueOf(text.split(" ").length);
        };
    }

    public String day(LocalDate day) {
        String text = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
        return locale.getLanguage().equals("fr") && day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    private String date(String value) {
        try {
            return day(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private String measure(Element element, BigDecimal number) {
        boolean cents = element.kind() == Element.Kind.MONEY
                && number.stripTrailingZeros().scale() > 0;
        BigDecimal shown = cents ? number.setScale(2, RoundingMode.HALF_UP) : number;
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(cents ? 2 : 0);
        format.setMaximumFractionDigits(Math.max(0, shown.scale()));
        String unit = element.unit().in(locale);
        // Fonts know the narrow space that French puts between thousands less often than this one.
        String figures = format.format(shown).replace('\u202f', '\u00a0');
        return unit.isEmpty() ? figures : figures + '\u00a0' + unit;
    }

    private static Properties read(String language) {
        Properties words = new Properties();
        String file = "/org/guichetunique/casework/casefile/document/words_" + language + ".properties";
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(PrintedText.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
