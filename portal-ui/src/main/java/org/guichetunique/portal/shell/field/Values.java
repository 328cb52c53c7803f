package org.guichetunique.portal.shell.field;

import com.ibm.icu.text.TimeZoneNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guichetunique.casework.casefile.KnownNames;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes values the way people read them. Arabic has European digits, as is usual in the country. */
@Component
public class Values {

    private static final String LEFT_TO_RIGHT = "\u2066";
    private static final String END_OF_DIRECTION = "\u2069";

    private final Messages messages;
    private final BiFunction<Element, String, Optional<Label>> names;

    @Autowired
    public Values(Messages messages, KnownNames names) {
        this(messages, names::of);
    }

    Values(Messages messages) {
        this(messages, (element, text) -> Optional.empty());
    }

    private Values(Messages messages, BiFunction<Element, String, Optional<Label>> names) {
        this.messages = messages;
        this.names = names;
    }

    /** @param value in canonical form; one that does not fit the element is shown as it is */
    public String text(Element element, JsonNode value, Language language) {
        String text = ElementCheck.text(value);
        return switch (element.kind()) {
            case DATE -> element.yearAlone(text, language.locale()).orElseGet(() -> date(text, language));
            case INTEGER, DECIMAL, MONEY -> value.isNumber() ? measure(element, value, language) : text;
            case BOOLEAN -> value.isBoolean() ? word(value.booleanValue() ? "field.yes" : "field.no", language) : text;
            case CODE ->
                element.codes() == null ? text : element.codes().label(text).in(language.locale());
            case TEXT ->
                names.apply(element, text)
                        .map(name -> name.in(language.locale()))
                        .orElse(text);
            case TIME -> text;
            case DOCUMENT -> word("field.files", language, text.split(" ").length);
        };
    }

    public String day(LocalDate day, Language language) {
        String text =
                DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day);
        return language == Language.FRENCH && day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    public String day(Instant instant, ZoneId zone, Language language) {
        return day(LocalDate.ofInstant(instant, zone), language);
    }

    /** The day as people say it when it is near, and the time of day. */
    public String moment(Instant instant, ZoneId zone, Language language) {
        return moment(instant, Instant.now(), zone, language);
    }

    String moment(Instant instant, Instant now, ZoneId zone, Language language) {
        ZonedDateTime at = instant.atZone(zone);
        String time = time(instant, zone);
        return switch ((int)
                ChronoUnit.DAYS.between(at.toLocalDate(), now.atZone(zone).toLocalDate())) {
            case 0 -> word("field.today", language, time);
            case 1 -> word("field.yesterday", language, time);
            default -> word("field.dayAndTime", language, day(at.toLocalDate(), language), time);
        };
    }

    /** Day and time in full, for a receipt. */
    public String dayAndTime(Instant instant, ZoneId zone, Language language) {
        return word("field.dayAndTime", language, day(instant, zone, language), time(instant, zone));
    }

    /** The day whose end is that instant, with the hour and the clock that count: whoever reads may be elsewhere. */
    public String lastDay(Instant firstTooLate, ZoneId zone, Language language) {
        return lastDay(LocalDate.ofInstant(firstTooLate.minusMillis(1), zone), zone, language);
    }

    public String lastDay(LocalDate day, ZoneId zone, Language language) {
        return word("field.lastDay", language, day(day, language), clock(LegalZones.name(zone), language));
    }

    private String clock(String zone, Language language) {
        String key = "field.clock." + zone;
        String known = word(key, language);
        if (!known.equals(key)) {
            return known;
        }
        String town = TimeZoneNames.getInstance(language.locale()).getExemplarLocationName(zone);
        return word("field.clock.of", language, town == null ? zone : town);
    }

    public String number(BigDecimal number, Language language) {
        NumberFormat format = NumberFormat.getInstance(language == Language.FRENCH ? Locale.FRENCH : language.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setMinimumFractionDigits(number.stripTrailingZeros().scale() > 0 ? Math.max(0, number.scale()) : 0);
        return format.format(number);
    }

    /** An amount with its currency, as the language writes it; cents only where there are some. */
    public String money(BigDecimal amount, String currency, Language language) {
        BigDecimal plain = amount.stripTrailingZeros();
        BigDecimal shown = plain.setScale(plain.scale() > 0 ? 2 : 0, RoundingMode.HALF_UP);
        String key = "request.cost.currency." + currency;
        String unit = word(key, language);
        return number(shown, language) + '\u00a0' + (unit.equals(key) ? currency : unit);
    }

    /** Keeps figures and Latin letters in their own order inside an Arabic sentence. */
    static String leftToRight(String text) {
        return LEFT_TO_RIGHT + text + END_OF_DIRECTION;
    }

    private static String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone));
    }

    private String measure(Element element, JsonNode value, Language language) {
        BigDecimal number = value.decimalValue();
        if (element.kind() == Element.Kind.MONEY && number.stripTrailingZeros().scale() > 0) {
            number = number.setScale(2, java.math.RoundingMode.HALF_UP);
        }
        String unit = element.unit().in(language.locale());
        String figures = number(number, language);
        return unit.isEmpty() ? figures : figures + '\u00a0' + unit;
    }

    private String date(String value, Language language) {
        try {
            return day(LocalDate.parse(value), language);
        } catch (java.time.format.DateTimeParseException e) {
            return value;
        }
    }

    private String word(String key, Language language, Object... arguments) {
        String text = messages.getMessage(key, arguments, key, language.locale());
        // A day and its hour are one thing, which the sentence around them isolates as a whole.
        return text == null ? key : text.replaceAll("[\\u2068\\u2069]", "");
    }
}
