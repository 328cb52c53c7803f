package org.guichetunique.exchange.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A day that several properties say together, as {@code x-split} names them.
 *
 * @param properties by what of the day they say; all three where it can be read
 * @param required whether all of them always are there
 */
public record SplitDate(Shape.Value value, Map<Part, Property> properties, boolean required) {

    /** @param text whether it is a text, in as many figures as a date has */
    public record Property(String name, boolean text) {}

    /** What of a day. */
    public enum Part {
        YEAR,
        MONTH,
        DAY;

        static Optional<Part> of(String word) {
            return switch (word) {
                case "year" -> Optional.of(YEAR);
                case "month" -> Optional.of(MONTH);
                case "day" -> Optional.of(DAY);
                default -> Optional.empty();
            };
        }

        private int of(LocalDate day) {
            return switch (this) {
                case YEAR -> day.getYear();
                case MONTH -> day.getMonthValue();
                case DAY -> day.getDayOfMonth();
            };
        }
    }

    boolean canBeRead() {
        return properties.size() == Part.values().length;
    }

    /** The properties of a day; none where it is no day. */
    Map<String, JsonNode> toAuthority(JsonNode day) {
        Map<String, JsonNode> written = new LinkedHashMap<>();
        try {
            LocalDate date = LocalDate.parse(day.asString(""));
            properties.forEach(
                    (part, property) -> written.put(property.name(), written(part, part.of(date), property)));
        } catch (DateTimeException e) {
            // Nothing is said, and the call tells that it is missing.
        }
        return written;
    }

    private static JsonNode written(Part part, int number, Property property) {
        return property.text()
                ? JsonNodeFactory.instance.stringNode((part == Part.YEAR ? "%04d" : "%02d").formatted(number))
                : JsonNodeFactory.instance.numberNode(number);
    }

    /** The day that an object says; null where it says none, and a text that is no day where it says something else. */
    JsonNode fromAuthority(JsonNode object) {
        Map<Part, Integer> numbers = new EnumMap<>(Part.class);
        int said = 0;
        for (Map.Entry<Part, Property> entry : properties.entrySet()) {
            JsonNode node = object.path(entry.getValue().name());
            said += node.isMissingNode() || node.isNull() ? 0 : 1;
            String text = node.isContainer() ? "" : node.asString("");
            if (text.matches("[0-9]{1,4}")) {
                numbers.put(entry.getKey(), Integer.parseInt(text));
            }
        }
        if (said == 0) {
            return JsonNodeFactory.instance.nullNode();
        }
        try {
            // A part that is missing is none of any day.
            LocalDate day = LocalDate.of(
                    numbers.getOrDefault(Part.YEAR, Integer.MAX_VALUE),
                    numbers.getOrDefault(Part.MONTH, 0),
                    numbers.getOrDefault(Part.DAY, 0));
            return JsonNodeFactory.instance.stringNode(day.toString());
        } catch (DateTimeException e) {
            return JsonNodeFactory.instance.stringNode("no day");
        }
    }
}
