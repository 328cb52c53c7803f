package org.guichetunique.simulators.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guichetunique.contracts.JoinedText;
import org.guichetunique.contracts.WrittenForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The words with which a contract says that a value is written otherwise, or stands elsewhere, than in the dictionary. */
final class Mapping {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The zone of the State that is played. */
    private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    private static final List<String> OF_VALUE = List.of("x-data-element", "x-subject", "x-code-list", "x-form");

    private Mapping() {}

    static WrittenForm form(JsonNode form) {
        return WrittenForm.of(form.path("x-form").asString(""), ZONE).orElse(WrittenForm.USUAL);
    }

    static boolean isOfOne(JsonNode form) {
        return form.path("x-list").asString("").equals("one");
    }

    /** What stands in a list of one, with the words that stand at the list. */
    static JsonNode item(JsonNode list) {
        var words = NODES.objectNode();
        OF_VALUE.stream().filter(list::has).forEach(word -> words.set(word, list.path(word)));
        return over(list.path("items"), words);
    }

    /** A schema with words laid over it. */
    static JsonNode over(JsonNode schema, JsonNode words) {
        var both = NODES.objectNode();
        both.putArray("allOf").add(schema).add(words);
        return both;
    }

    /** The item that one pick of {@code x-items} is. */
    static JsonNode item(JsonNode items, JsonNode pick) {
        var item = items.deepCopy();
        if (item.path("properties") instanceof ObjectNode properties) {
            pick.properties()
                    .forEach(one -> properties.set(
                            one.getKey(),
                            one.getValue().isObject()
                                    ? over(properties.path(one.getKey()), one.getValue())
                                    : NODES.objectNode().set("const", one.getValue())));
        }
        if (item instanceof ObjectNode object) {
            pick.propertyNames().forEach(object.withArray("required")::add);
        }
        return item;
    }

    /** The words of the properties of an item, where it is one that {@code x-items} names. */
    static Map<String, JsonNode> picked(JsonNode list, JsonNode item) {
        var words = new LinkedHashMap<String, JsonNode>();
        for (var pick : list.path("x-items")) {
            var here = pick.properties().stream()
                    .filter(one -> !one.getValue().isObject())
                    .allMatch(one -> one.getValue().equals(item.path(one.getKey())));
            if (here) {
                pick.properties().stream()
                        .filter(one -> one.getValue().isObject())
                        .forEach(one -> words.put(one.getKey(), one.getValue()));
            }
        }
        return words;
    }

    static Map<String, String> parts(JsonNode form, String text) {
        return JoinedText.of(form.path("x-join").asString(""))
                .flatMap(joined -> joined.read(text))
                .orElse(Map.of());
    }

    static @Nullable JsonNode joined(JsonNode form, Function<String, @Nullable String> known) {
        return JoinedText.of(form.path("x-join").asString(""))
                .map(joined -> {
                    var texts = new LinkedHashMap<String, String>();
                    for (var id : joined.elements()) {
                        var text = known.apply(id);
                        texts.put(id, text == null ? "7" : text);
                    }
                    return (JsonNode) NODES.stringNode(joined.write(texts));
                })
                .orElse(null);
    }

    /** The days that several properties of an object say together, by element. */
    static Map<String, JsonNode> split(JsonNode form, JsonNode message) {
        var days = new LinkedHashMap<String, JsonNode>();
        for (var split : form.path("x-split").properties()) {
            try {
                var day = LocalDate.of(
                        part(split.getValue(), "year", message),
                        part(split.getValue(), "month", message),
                        part(split.getValue(), "day", message));
                days.put(split.getKey(), NODES.stringNode(day.toString()));
            } catch (DateTimeException e) {
                // What is no day says nothing.
            }
        }
        return days;
    }

    private static int part(JsonNode names, String part, JsonNode message) {
        return message.path(names.path(part).asString("")).asInt(0);
    }

    static void writeSplit(JsonNode form, Function<String, @Nullable JsonNode> known, ObjectNode into) {
        for (var split : form.path("x-split").properties()) {
            var day = known.apply(split.getKey());
            var date = LocalDate.parse(day == null ? "1990-02-03" : day.asString());
            write(form, split.getValue().path("year").asString(""), date.getYear(), into);
            write(form, split.getValue().path("month").asString(""), date.getMonthValue(), into);
            write(form, split.getValue().path("day").asString(""), date.getDayOfMonth(), into);
        }
    }

    private static void write(JsonNode form, String property, int number, ObjectNode into) {
        if (!property.isEmpty()) {
            var text = Samples.type(form.path("properties").path(property)).equals("string");
            into.set(property, text ? NODES.stringNode("%02d".formatted(number)) : NODES.numberNode(number));
        }
    }

    /** An invented value, written as the contract says. */
    static JsonNode sample(JsonNode form, Samples samples) {
        if (!form.path("x-code-list").isEmpty()) {
            var code = form.path("x-code-list").propertyNames().iterator().next();
            return Samples.typed(form, StringNode.valueOf(code));
        }
        return switch (form.path("x-form").asString("")) {
            case "" -> samples.of(form);
            case "text", "comma", "cents" -> form(form).write(NODES.numberNode(12));
            default -> Samples.typed(form, form(form).write(NODES.stringNode("1990-02-03")));
        };
    }
}
