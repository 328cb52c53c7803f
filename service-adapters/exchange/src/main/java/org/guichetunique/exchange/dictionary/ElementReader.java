package org.guichetunique.exchange.dictionary;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads what people type: it is folded first, then written as its element is, then measured and matched. Decimal commas,
 * signs between thousands and dates in the order of the country are all understood.
 */
public final class ElementReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("H'h'mm").withResolverStyle(ResolverStyle.STRICT));

    /** Wide enough for whoever appears in a file of today, narrow enough for a slip of the pen to be seen. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2199;

    /** More than any value holds; what is longer need not be looked at. */
    private static final int MAX_TYPED = 20_000;

    /** More than any element of the dictionary counts; the code that works with it is exact so far. */
    private static final int MOST_DIGITS = 15;

    private static final Pattern FILES = Pattern.compile("[0-9a-f-]{36}( [0-9a-f-]{36}){0,9}");

    private ElementReader() {}

    /** What a person typed: its key and its day have to be plausible too. */
    public static Reading read(Element element, String typed) {
        if (!(understood(element, typed) instanceof Reading.Value read)) {
            return understood(element, typed);
        }
        String text = read.json().asString();
        Mistake mistake = switch (element.kind()) {
            case TEXT ->
                PrintableLetters.missing(text).isPresent()
                        ? Mistake.UNPRINTABLE
                        : element.notation().mistake(text, element.region());
            case DATE -> element.days() == null ? null : element.days().mistake(text);
            default -> null;
        };
        return mistake == null ? read : new Reading.Wrong(mistake);
    }

    /** What is kept of a text; empty where it is none of the element's. */
    public static Optional<String> value(Element element, String typed) {
        return read(element, typed) instanceof Reading.Value read
                ? Optional.of(read.json().asString())
                : Optional.empty();
    }

    /** What is kept of a text, to be shown in its place; the text itself where it cannot be understood. */
    public static String kept(Element element, String typed) {
        return value(element, typed).orElse(typed);
    }

    /** What an authority says is taken as it is, and printed as far as it can be. */
    static Reading understood(Element element, String typed) {
        if (typed.length() > MAX_TYPED) {
            return new Reading.Wrong(Mistake.TOO_LONG);
        }
        String text =
                element.isRead() ? Folding.text(typed) : stripped(Normalizer.normalize(typed, Normalizer.Form.NFC));
        if (text.isEmpty()) {
            return new Reading.Blank();
        }
        if (hasForbiddenCharacter(text, element.multiline())) {
            return new Reading.Wrong(Mistake.FORBIDDEN_CHARACTER);
        }
        return switch (element.kind()) {
            case TEXT -> text(element, element.notation().kept(text, element.region(), element.pattern()));
            case INTEGER, DECIMAL, MONEY -> number(element, text);
            case DATE -> date(element, text);
            case TIME -> time(text);
            case BOOLEAN -> flag(text);
            case CODE -> code(element, text);
            case DOCUMENT -> files(text);
        };
    }

    /** Without the spaces around it, those that do not break included. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static Reading text(Element element, String text) {
        if (text.length() > element.maxLength()) {
            // What is wrong with a number is its form: how long it is depends on how it was written.
            return new Reading.Wrong(element.notation() == Notation.PLAIN ? Mistake.TOO_LONG : Mistake.FORMAT);
        }
        if (element.pattern() != null && !element.pattern().matcher(text).matches()) {
            if (element.pattern().matcher(text.replaceAll("\\p{Nd}", "")).matches()) {
                return new Reading.Wrong(Mistake.DIGITS);
            }
            if (element.arabicScript()) {
                return new Reading.Wrong(Mistake.NOT_ARABIC);
            }
            boolean arabic = text.codePoints()
                    .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
            boolean latinOnly = element.pattern().pattern().contains("IsLatin");
            return new Reading.Wrong(arabic && latinOnly ? Mistake.NOT_LATIN : Mistake.FORMAT);
        }
        return new Reading.Value(JSON.stringNode(text));
    }

    private static Reading number(Element element, String text) {
        Optional<BigDecimal> number = TypedNumber.read(text, element.kind());
        if (number.isEmpty()) {
            return new Reading.Wrong(Mistake.NOT_A_NUMBER);
        }
        BigDecimal value = number.get();
        if (value.precision() - value.scale() > MOST_DIGITS) {
            return new Reading.Wrong(value.signum() < 0 ? Mistake.TOO_SMALL : Mistake.TOO_LARGE);
        }
        if (element.kind() == Element.Kind.INTEGER && value.stripTrailingZeros().scale() > 0) {
            return new Reading.Wrong(Mistake.NOT_A_WHOLE_NUMBER);
        }
        if (element.kind() == Element.Kind.MONEY && value.scale() > 2) {
            return new Reading.Wrong(Mistake.NOT_AN_AMOUNT);
        }
        Mistake outside = inBounds(element, value);
        return outside == null ? new Reading.Value(JSON.numberNode(value)) : new Reading.Wrong(outside);
    }

    private static @org.jspecify.annotations.Nullable Mistake inBounds(Element element, BigDecimal value) {
        if (element.minimum() != null && value.compareTo(element.minimum()) < 0) {
            return Mistake.TOO_SMALL;
        }
        if (element.maximum() != null && value.compareTo(element.maximum()) > 0) {
            return Mistake.TOO_LARGE;
        }
        return null;
    }

    private static Reading date(Element element, String text) {
        if (element.days() != null && element.days().isYearAlone(text)) {
            return new Reading.Value(JSON.stringNode(text));
        }
        return TypedDate.read(text)
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
                .<Reading>map(date -> new Reading.Value(JSON.stringNode(date.toString())))
                .orElse(new Reading.Wrong(Mistake.NOT_A_DATE));
    }

    private static Reading time(String text) {
        for (DateTimeFormatter format : TIMES) {
            try {
                return new Reading.Value(
                        JSON.stringNode(LocalTime.parse(text, format).format(DateTimeFormatter.ofPattern("HH:mm"))));
            } catch (DateTimeParseException e) {
                // The next format may fit.
            }
        }
        return new Reading.Wrong(Mistake.NOT_A_TIME);
    }

    private static Reading flag(String text) {
        return switch (text) {
            case "true" -> new Reading.Value(JSON.booleanNode(true));
            case "false" -> new Reading.Value(JSON.booleanNode(false));
            default -> new Reading.Wrong(Mistake.NOT_ON_THE_LIST);
        };
    }

    private static Reading code(Element element, String text) {
        boolean listed = element.codes() != null && element.codes().codes().containsKey(text);
        return listed ? new Reading.Value(JSON.stringNode(text)) : new Reading.Wrong(Mistake.NOT_ON_THE_LIST);
    }

    /** Control characters, and the invisible ones that make a text read otherwise than it is stored. */
    private static boolean hasForbiddenCharacter(String text, boolean multiline) {
        return text.codePoints().anyMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL -> !(multiline && (point == '\n' || point == '\r' || point == '\t'));
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> !multiline;
            case Character.FORMAT -> point != 0x200c && point != 0x200d;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        });
    }

    /** Whether they are this case's own is for whoever keeps the files to say. */
    private static Reading files(String text) {
        return FILES.matcher(text).matches()
                ? new Reading.Value(JSON.stringNode(text))
                : new Reading.Wrong(Mistake.NO_SUCH_FILE);
    }
}
