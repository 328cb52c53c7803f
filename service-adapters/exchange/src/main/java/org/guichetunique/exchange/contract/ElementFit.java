package org.guichetunique.exchange.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.guichetunique.contracts.WrittenForm;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Holds a data element against the schema at which it stands, before any value comes: whatever the case may hold must be
 * admitted there, and whatever is admitted there must be one of the element's values, as far as either says.
 */
final class ElementFit {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> FILES = Set.of("byte", "binary");
    private static final String NARROWER = "; x-narrower: true says that a call with another value may fail";

    private final SourceFile file;
    private final Findings findings;

    ElementFit(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * @param sent whether the value goes to the authority, rather than comes from it
     * @param text whether it is written as text whatever it is, as in a parameter
     */
    void check(SchemaParts schema, Shape.Value value, boolean sent, boolean text) {
        Optional<String> wrong = type(schema, value, sent, text).or(() -> format(schema, value, sent));
        if (wrong.isEmpty()) {
            wrong = sent
                    ? schema.flag("x-narrower")
                            ? Optional.empty()
                            : narrower(schema, value).map(what -> what + NARROWER)
                    : unknownCode(schema, value);
        }
        wrong.ifPresent(what -> findings.add(
                file,
                schema.first("x-data-element").orElseThrow().pointer(),
                value.element().id() + " " + what));
    }

    /** What a schema says of its type, null left out. */
    static Set<String> types(SchemaParts schema) {
        Set<String> types = new LinkedHashSet<>();
        schema.first("type").ifPresent(part -> {
            JsonNode said = part.node().path("type");
            if (said.isArray()) {
                said.forEach(type -> types.add(type.asString("")));
            } else {
                types.add(said.asString(""));
            }
        });
        types.remove("null");
        return types;
    }

    private static Optional<String> type(SchemaParts schema, Shape.Value value, boolean sent, boolean text) {
        Set<String> types = types(schema);
        for (String type : types) {
            if (type.equals("array")) {
                return Optional.of("is one value, and here is a list: x-list: one says that it holds one");
            }
            if (type.equals("object")) {
                return Optional.of("is one value, and here is an object: name the element at one of its properties");
            }
            if (!sent && !isReadable(type, value)) {
                return Optional.of(kind(value) + ", and the contract answers with '" + type + "': " + remedy(value));
            }
        }
        if (sent && !types.isEmpty()) {
            List<JsonNode> samples = written(value);
            for (JsonNode sample : samples.isEmpty() ? List.of(JSON.stringNode("Text")) : samples) {
                boolean admitted = types.stream().anyMatch(type -> isOf(type, sample) || text && type.equals("string"));
                if (!admitted) {
                    return Optional.of(kind(value) + ", and the contract wants '" + String.join("' or '", types)
                            + "' here: " + remedy(value));
                }
            }
        }
        return Optional.empty();
    }

    private static String kind(Shape.Value value) {
        return "is written as "
                + switch (value.element().kind()) {
                    case TEXT -> "a text";
                    case INTEGER -> "a whole number";
                    case DECIMAL -> "a number";
                    case MONEY -> "an amount with two decimals";
                    case DATE -> "a date such as 2026-12-31";
                    case TIME -> "a time such as 09:05";
                    case BOOLEAN -> "true or false";
                    case CODE -> "a code";
                    case DOCUMENT -> "a document";
                };
    }

    private static String remedy(Shape.Value value) {
        return switch (value.element().kind()) {
            case BOOLEAN, CODE -> "x-code-list says what is which";
            case TEXT, DOCUMENT, TIME -> "name another element";
            case DATE ->
                "x-form says how it is written, such as yyyyMMdd or date-time, or x-split which part stands where";
            case INTEGER, DECIMAL -> "x-form: text says that it is written as a text";
            case MONEY -> "x-form says how it is written: text, cents or comma";
        };
    }

    private static boolean isReadable(String type, Shape.Value value) {
        if (!value.codes().isEmpty()) {
            return true;
        }
        boolean number = type.equals("integer") || type.equals("number");
        return switch (value.form()) {
            case WrittenForm.Usual usual ->
                switch (value.element().kind()) {
                    case BOOLEAN -> type.equals("boolean");
                    case INTEGER, DECIMAL, MONEY -> number;
                    default -> type.equals("string");
                };
            case WrittenForm.Cents cents -> number;
            case WrittenForm.Day day -> number || type.equals("string");
            case WrittenForm.Text text -> type.equals("string");
            case WrittenForm.Comma comma -> type.equals("string");
            case WrittenForm.Moment moment -> type.equals("string");
            case WrittenForm.DayPart part -> false;
        };
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" ->
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            default -> false;
        };
    }

    private static Optional<String> format(SchemaParts schema, Shape.Value value, boolean sent) {
        String format = schema.text("format", "");
        Element.Kind kind = value.element().kind();
        boolean moment = value.form() instanceof WrittenForm.Moment;
        boolean day = kind == Element.Kind.DATE && !moment;
        if (FILES.contains(format)) {
            return Optional.of("is no file, and the contract wants one here ('" + format + "')");
        }
        boolean wrong = switch (format) {
            case "date" -> sent ? !day || !(value.form() instanceof WrittenForm.Usual) : moment || isNoDate(value);
            case "date-time" -> sent ? !moment : kind == Element.Kind.DATE && !moment || isNumeric(kind);
            case "time", "duration" -> sent || kind != Element.Kind.TEXT;
            case "uuid", "email", "uri" -> kind != Element.Kind.TEXT;
            default -> false;
        };
        return wrong
                ? Optional.of(kind(value) + ", and the contract has the format '" + format + "' here: " + remedy(value))
                : Optional.empty();
    }

    private static boolean isNoDate(Shape.Value value) {
        return value.element().kind() != Element.Kind.DATE && value.element().kind() != Element.Kind.TEXT;
    }

    private static boolean isNumeric(Element.Kind kind) {
        return kind == Element.Kind.INTEGER || kind == Element.Kind.DECIMAL || kind == Element.Kind.MONEY;
    }

    /** Which of the element's values the schema does not admit. */
    private static Optional<String> narrower(SchemaParts schema, Shape.Value value) {
        Element element = value.element();
        List<JsonNode> samples = written(value);
        int most = limit(schema, "maxLength", Integer.MAX_VALUE);
        boolean free = element.kind() == Element.Kind.TEXT && value.codes().isEmpty();
        if (free && element.maxLength() > most) {
            return Optional.of("has up to " + element.maxLength() + " characters, and the contract takes " + most);
        }
        Optional<Pattern> pattern = pattern(schema);
        Set<JsonNode> listed = new LinkedHashSet<>();
        schema.first("enum").ifPresent(part -> part.node().path("enum").forEach(listed::add));
        if (free && !listed.isEmpty()) {
            return Optional.of("may be any text, and the contract takes only what it lists");
        }
        for (JsonNode sample : samples) {
            String text = sample.asString("");
            if (!listed.isEmpty() && !listed.contains(sample)) {
                return Optional.of("may be " + sample + ", which is not in the contract's enum: x-code-list says what"
                        + " each code is");
            }
            if (sample.isString() && (text.length() > most || text.length() < limit(schema, "minLength", 0))) {
                return Optional.of("may be " + sample + ", which is too long or too short for the contract");
            }
            if (sample.isString()
                    && pattern.isPresent()
                    && !pattern.get().matcher(text).find()) {
                return Optional.of("may be " + sample + ", which the contract's pattern does not admit");
            }
        }
        return Optional.empty();
    }

    private static int limit(SchemaParts schema, String word, int otherwise) {
        return schema.first(word)
                .map(part -> part.node().path(word).asInt(otherwise))
                .orElse(otherwise);
    }

    private static Optional<Pattern> pattern(SchemaParts schema) {
        try {
            return schema.first("pattern")
                    .map(part -> Pattern.compile(part.node().path("pattern").asString("")));
        } catch (PatternSyntaxException e) {
            // Told where the schema is made.
            return Optional.empty();
        }
    }

    /** A value that the contract lists for its answer and that means nothing here. */
    private static Optional<String> unknownCode(SchemaParts schema, Shape.Value value) {
        for (JsonNode code :
                schema.first("enum").map(part -> part.node().path("enum")).orElse(JSON.arrayNode())) {
            if (!code.isNull()
                    && ElementCheck.misfit(value.element(), value.fromAuthority(code))
                            .isPresent()) {
                return Optional.of(
                        "cannot be " + code + ", which the contract may answer: x-code-list says what each code is");
            }
        }
        return Optional.empty();
    }

    /** Some values of the element as they would be sent; all of them where it is a code. */
    private static List<JsonNode> written(Shape.Value value) {
        List<JsonNode> samples = new ArrayList<>();
        Element element = value.element();
        switch (element.kind()) {
            case CODE -> {
                if (element.codes() != null) {
                    element.codes().codes().keySet().forEach(code -> samples.add(JSON.stringNode(code)));
                }
            }
            case BOOLEAN -> samples.addAll(List.of(JSON.booleanNode(true), JSON.booleanNode(false)));
            case DATE -> samples.addAll(List.of(JSON.stringNode("1961-11-30"), JSON.stringNode("2028-02-29")));
            case TIME -> samples.add(JSON.stringNode("09:05"));
            case INTEGER -> samples.add(JSON.numberNode(some(element, "7")));
            case DECIMAL, MONEY -> samples.add(JSON.numberNode(some(element, "12.5")));
            case TEXT, DOCUMENT -> {
                if (!element.example().isEmpty()) {
                    samples.add(JSON.stringNode(element.example()));
                } else if (element.pattern() == null) {
                    samples.add(JSON.stringNode("Text"));
                }
            }
        }
        // What has no code of the contract's own is shown as it is.
        return samples.stream()
                .map(sample -> value.toAuthority(sample).orElse(sample))
                .toList();
    }

    private static BigDecimal some(Element element, String usual) {
        BigDecimal some = new BigDecimal(usual);
        if (element.minimum() != null && some.compareTo(element.minimum()) < 0) {
            return element.minimum();
        }
        return element.maximum() != null && some.compareTo(element.maximum()) > 0 ? element.maximum() : some;
    }
}
