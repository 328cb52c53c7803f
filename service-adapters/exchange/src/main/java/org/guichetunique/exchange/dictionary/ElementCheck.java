package org.guichetunique.exchange.dictionary;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Holds a JSON value against its element, to the letter: unlike a person's text, what a machine gives has to come in the
 * canonical form.
 */
public final class ElementCheck {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_DATE = 10;

    /** What any table, page and rule can hold. */
    private static final int DIGITS_BEFORE_POINT = 15;

    private static final int DIGITS_AFTER_POINT = 15;

    private ElementCheck() {}

    /** @return empty where the value is one of the element's */
    public static Optional<Misfit> misfit(Element element, JsonNode value) {
        return Optional.ofNullable(find(element, value));
    }

    /** As people see it: a text folded as one that is typed, so that both compare; anything else as it is. */
    public static JsonNode tidied(Element element, JsonNode value) {
        if (!value.isString()) {
            return value;
        }
        String text = element.isRead()
                ? element.notation().kept(Folding.text(value.asString()), element.region(), element.pattern())
                : ElementReader.stripped(Normalizer.normalize(value.asString(), Normalizer.Form.NFC));
        return JsonNodeFactory.instance.stringNode(text);
    }

    /** Whether nothing of it can be seen. */
    public static boolean isBlank(JsonNode text) {
        return Folding.text(text.asString()).isEmpty();
    }

    /** Whatever a value is, something to show: what is odd is shown as it is written. */
    public static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    /** Whether a database can keep it: none takes the character U+0000. */
    public static boolean isStorable(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .allMatch(member -> member.getKey().indexOf(0) < 0 && isStorable(member.getValue()));
        }
        return value.isArray()
                ? value.valueStream().allMatch(ElementCheck::isStorable)
                : !value.isString() || value.asString().indexOf(0) < 0;
    }

    private static @Nullable Misfit find(Element element, JsonNode value) {
        if (value.isArray()) {
            return Misfit.LIST;
        }
        if (value.isObject()) {
            return Misfit.OBJECT;
        }
        return switch (element.kind()) {
            case BOOLEAN -> value.isBoolean() ? null : Misfit.NOT_A_BOOLEAN;
            case INTEGER, DECIMAL, MONEY -> number(element, value);
            case DATE -> date(element, value);
            case TIME -> parses(value, () -> LocalTime.parse(value.asString(), TIME)) ? null : Misfit.NOT_A_TIME;
            case CODE -> value.isString() && isListed(element, value.asString()) ? null : Misfit.NOT_ON_THE_LIST;
            case TEXT, DOCUMENT -> value.isString() ? text(element, value.asString()) : Misfit.NOT_A_TEXT;
        };
    }

    private static boolean isListed(Element element, String code) {
        return element.codes() != null && element.codes().codes().containsKey(code);
    }

    private static @Nullable Misfit text(Element element, String text) {
        return switch (ElementReader.understood(element, text)) {
            case Reading.Value read -> null;
            case Reading.Blank blank -> Misfit.EMPTY;
            case Reading.Wrong wrong ->
                switch (wrong.mistake()) {
                    case TOO_LONG -> Misfit.TOO_LONG;
                    case FORBIDDEN_CHARACTER -> Misfit.FORBIDDEN_CHARACTER;
                    default -> Misfit.PATTERN;
                };
        };
    }

    private static @Nullable Misfit number(Element element, JsonNode value) {
        // A number too large for its kind is read as an infinite one.
        if (!value.isNumber() || value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
            return Misfit.NOT_A_NUMBER;
        }
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        if (number.precision() - number.scale() > DIGITS_BEFORE_POINT || number.scale() > DIGITS_AFTER_POINT) {
            return Misfit.NOT_A_NUMBER;
        }
        if (element.kind() == Element.Kind.INTEGER && number.scale() > 0) {
            return Misfit.NOT_A_WHOLE_NUMBER;
        }
        if (element.kind() == Element.Kind.MONEY && number.scale() > 2) {
            return Misfit.NOT_AN_AMOUNT;
        }
        if (element.minimum() != null && number.compareTo(element.minimum()) < 0) {
            return Misfit.TOO_SMALL;
        }
        return element.maximum() != null && number.compareTo(element.maximum()) > 0 ? Misfit.TOO_LARGE : null;
    }

    /** Registers hold days of any year, such as one far ahead for what has no end. */
    private static @Nullable Misfit date(Element element, JsonNode value) {
        if (element.days() != null && value.isString() && element.days().isYearAlone(value.asString())) {
            return null;
        }
        boolean day = parses(value, () -> LocalDate.parse(value.asString(), DATE))
                && value.asString().length() == LONGEST_DATE
                && !value.asString().startsWith("-");
        return day ? null : Misfit.NOT_A_DATE;
    }

    private static boolean parses(JsonNode value, Supplier<?> parsing) {
        if (!value.isString()) {
            return false;
        }
        try {
            parsing.get();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
