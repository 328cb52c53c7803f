package org.guichetunique.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Another way to write a value than the dictionary's, as {@code x-form} names it. Both ways are total: what cannot be
 * written so comes out as it went in, and what is not written so is read as what is no value of any element.
 */
public sealed interface WrittenForm {

    /** As the dictionary writes it. */
    WrittenForm USUAL = new Usual();

    /** What is not written as the contract says. */
    JsonNode UNREADABLE = JsonNodeFactory.instance.stringNode("?");

    /** The dictionary's value as the ministry writes it. */
    JsonNode write(JsonNode value);

    /** The ministry's value as the dictionary writes it. */
    JsonNode read(JsonNode written);

    /**
     * @param word {@code text}, {@code cents}, {@code comma}, {@code date-time}, a date such as {@code dd/MM/yyyy}, or what
     *     is sent of one: {@code year}, {@code month} or {@code day}
     * @param zone whose day a moment belongs to
     */
    static Optional<WrittenForm> of(String word, ZoneId zone) {
        return switch (word) {
            case "text" -> Optional.of(new Text());
            case "cents" -> Optional.of(new Cents());
            case "comma" -> Optional.of(new Comma());
            case "date-time" -> Optional.of(new Moment(zone));
            case "year" -> Optional.of(new DayPart("uuuu"));
            case "month" -> Optional.of(new DayPart("MM"));
            case "day" -> Optional.of(new DayPart("dd"));
            default -> Day.of(word);
        };
    }

    record Usual() implements WrittenForm {
        @Override
        public JsonNode write(JsonNode value) {
            return value;
        }

        @Override
        public JsonNode read(JsonNode written) {
            return written;
        }
    }

    /** A number or a truth as a text. */
    record Text() implements WrittenForm {

        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,15})?");

        @Override
        public JsonNode write(JsonNode value) {
            return value.isNumber()
                    ? text(value.decimalValue().toPlainString())
                    : text(value.asString(value.toString()));
        }

        @Override
        public JsonNode read(JsonNode written) {
            String text = written.isString() ? written.asString() : "";
            if (NUMBER.matcher(text).matches()) {
                return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
            }
            return text.equals("true") || text.equals("false")
                    ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
                    : UNREADABLE;
        }
    }

    /** An amount as a whole number of its hundredths. */
    record Cents() implements WrittenForm {
        @Override
        public JsonNode write(JsonNode value) {
            if (!value.isNumber() || value.decimalValue().stripTrailingZeros().scale() > 2) {
                return value;
            }
            return JsonNodeFactory.instance.numberNode(value.decimalValue()
                    .movePointRight(2)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .toBigInteger());
        }

        @Override
        public JsonNode read(JsonNode written) {
            return written.isIntegralNumber()
                    ? JsonNodeFactory.instance.numberNode(written.decimalValue().movePointLeft(2))
                    : UNREADABLE;
        }
    }

    /** A number as a text with a decimal comma. */
    record Comma() implements WrittenForm {

        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(,[0-9]{1,15})?");

        @Override
        public JsonNode write(JsonNode value) {
            return value.isNumber() ? text(value.decimalValue().toPlainString().replace('.', ',')) : value;
        }

        @Override
        public JsonNode read(JsonNode written) {
            return written.isString() && NUMBER.matcher(written.asString()).matches()
                    ? JsonNodeFactory.instance.numberNode(
                            new BigDecimal(written.asString().replace(',', '.')))
                    : UNREADABLE;
        }
    }

    /** A day as the moment when it begins. */
    record Moment(ZoneId zone) implements WrittenForm {
        @Override
        public JsonNode write(JsonNode value) {
            try {
                return text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        LocalDate.parse(value.asString("")).atStartOfDay(zone)));
            } catch (DateTimeException e) {
                return value;
            }
        }

        @Override
        public JsonNode read(JsonNode written) {
            String text = written.asString("");
            try {
                return text(OffsetDateTime.parse(text)
                        .atZoneSameInstant(zone)
                        .toLocalDate()
                        .toString());
            } catch (DateTimeException e) {
                return withoutOffset(text);
            }
        }

        private static JsonNode withoutOffset(String text) {
            try {
                return text(LocalDateTime.parse(text).toLocalDate().toString());
            } catch (DateTimeException e) {
                return UNREADABLE;
            }
        }
    }

    /** A day in figures, in whatever order. */
    record Day(DateTimeFormatter format) implements WrittenForm {

        private static final Pattern WORD =
                Pattern.compile("(?=.*yyyy)(?=.*MM?)(?=.*dd?)(yyyy|MM?|dd?)([-/. ]?(yyyy|MM?|dd?)){2}");

        static Optional<WrittenForm> of(String word) {
            return WORD.matcher(word).matches()
                    ? Optional.of(new Day(DateTimeFormatter.ofPattern(word.replace('y', 'u'))
                            .withResolverStyle(ResolverStyle.STRICT)))
                    : Optional.empty();
        }

        @Override
        public JsonNode write(JsonNode value) {
            try {
                return text(format.format(LocalDate.parse(value.asString(""))));
            } catch (DateTimeException e) {
                return value;
            }
        }

        @Override
        public JsonNode read(JsonNode written) {
            try {
                String text = written.isString() ? written.asString() : written.toString();
                return text(LocalDate.parse(text, format).toString());
            } catch (DateTimeException e) {
                return UNREADABLE;
            }
        }
    }

    /** What is sent of a day; it cannot be read again. */
    record DayPart(String pattern) implements WrittenForm {
        @Override
        public JsonNode write(JsonNode value) {
            try {
                return text(DateTimeFormatter.ofPattern(pattern).format(LocalDate.parse(value.asString(""))));
            } catch (DateTimeException e) {
                return value;
            }
        }

        @Override
        public JsonNode read(JsonNode written) {
            return UNREADABLE;
        }
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
