package org.guichetunique.simulators.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Invents values that a schema accepts, always the same for the same seed. */
public final class Samples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST = 200;
    private static final String PLAIN = "Exemple";

    private final Random random;
    private final LocalDate today;

    public Samples(String seed, LocalDate today) {
        this.random = new Random(
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
        this.today = today;
    }

    JsonNode of(JsonNode form) {
        for (var given : new JsonNode[] {
            form.path("const"), form.path("example"), form.path("examples").path(0), form.path("default")
        }) {
            // Examples are often of another type than what they are examples of.
            if (!given.isMissingNode() && isOf(type(form), given)) {
                return given;
            }
        }
        var codes = form.path("enum");
        if (!codes.isEmpty()) {
            return codes.get(random.nextInt(codes.size()));
        }
        return switch (type(form)) {
            case "string" -> NODES.stringNode(text(form));
            case "integer" -> NODES.numberNode(number(form, 0).longValueExact());
            case "number" -> NODES.numberNode(number(form, 2));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> NODES.objectNode();
        };
    }

    /** The value in the JSON type that the schema wants, when it can be had. */
    static JsonNode typed(JsonNode form, JsonNode value) {
        var text = value.asString("");
        return switch (type(form)) {
            case "string" -> value.isString() ? value : NODES.stringNode(text);
            case "integer" -> text.matches("-?[0-9]{1,18}") ? NODES.numberNode(Long.parseLong(text)) : value;
            case "number" ->
                value.isString() && text.matches("-?[0-9]{1,18}(\\.[0-9]{1,6})?")
                        ? NODES.numberNode(new BigDecimal(text))
                        : value;
            case "boolean" -> text.matches("true|false") ? NODES.booleanNode(text.equals("true")) : value;
            default -> value;
        };
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
    }

    static String type(JsonNode form) {
        var type = form.path("type");
        if (type.isArray()) {
            return type.valueStream()
                    .map(item -> item.asString(""))
                    .filter(name -> !name.equals("null"))
                    .findFirst()
                    .orElse("null");
        }
        return type.asString(form.has("properties") ? "object" : "string");
    }

    private String text(JsonNode form) {
        return switch (form.path("format").asString("")) {
            case "date" -> today.minusDays(random.nextInt(365)).toString();
            case "date-time" -> today.minusDays(random.nextInt(365)) + "T" + clock() + ":00Z";
            case "time" -> clock() + ":00Z";
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "email" -> "personne" + random.nextInt(1000) + "@exemple.ma";
            case "uri", "url", "iri" -> "https://exemple.ma/" + random.nextInt(1000);
            default -> freeText(form);
        };
    }

    /** A pattern that admits a plain word is not one of numbers and keys, and a word is read more easily. */
    private static boolean suits(String text, String pattern, int shortest) {
        try {
            return text.length() >= shortest
                    && Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private String clock() {
        return "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
    }

    private String freeText(JsonNode form) {
        var longest = Math.min(form.path("maxLength").asInt(LONGEST), LONGEST);
        var shortest = form.path("minLength").asInt(0);
        var pattern = form.path("pattern").asString("");
        if (!pattern.isEmpty()) {
            return suits(PLAIN, pattern, shortest) ? PLAIN : new PatternText(pattern, random).text();
        }
        var text = new StringBuilder("Exemple ").append(random.nextInt(100));
        while (text.length() < shortest) {
            text.append(" exemple");
        }
        return text.substring(0, Math.min(text.length(), Math.max(longest, shortest)));
    }

    /** Exclusive bounds are numbers of their own since OpenAPI 3.1, before it a remark beside the number. */
    private static BigDecimal bound(JsonNode form, String word, BigDecimal otherwise, BigDecimal inwards) {
        var exclusive = form.path("exclusiveM" + word);
        if (exclusive.isNumber()) {
            return exclusive.decimalValue().add(inwards);
        }
        var bound = form.path("m" + word);
        return bound.isNumber()
                ? exclusive.asBoolean(false) ? bound.decimalValue().add(inwards) : bound.decimalValue()
                : otherwise;
    }

    private BigDecimal number(JsonNode form, int decimals) {
        var step = form.path("multipleOf").asDecimal(BigDecimal.ONE.movePointLeft(decimals));
        var least = bound(form, "inimum", BigDecimal.ZERO, step);
        var most = bound(form, "aximum", least.add(BigDecimal.valueOf(1000)), step.negate());
        var first = least.divide(step, 0, RoundingMode.CEILING);
        var steps = most.divide(step, 0, RoundingMode.FLOOR).subtract(first).max(BigDecimal.ZERO);
        var drawn = BigDecimal.valueOf(random.nextDouble()).multiply(steps).setScale(0, RoundingMode.FLOOR);
        return first.add(drawn).multiply(step);
    }
}
