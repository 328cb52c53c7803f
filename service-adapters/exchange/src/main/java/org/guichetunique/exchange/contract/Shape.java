package org.guichetunique.exchange.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichetunique.contracts.JoinedText;
import org.guichetunique.contracts.WrittenForm;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a message says in terms of the dictionary, part by part. */
public sealed interface Shape {

    /**
     * @param members by property name, in the order of the contract
     * @param splits values that several of its properties say together
     */
    record Record(Map<String, Member> members, List<SplitDate> splits) implements Shape {

        Record(Map<String, Member> members) {
            this(members, List.of());
        }
    }

    /**
     * One value.
     *
     * @param role the contract's name for the subject it belongs to
     * @param limits what the schema says of its form, by JSON Schema word
     * @param codes the authority's own codes and what they are in the dictionary; empty where it uses the same
     * @param form how the authority writes it
     */
    record Value(String role, Element element, Map<String, String> limits, Map<String, String> codes, WrittenForm form)
            implements Shape {

        private static final Set<String> NUMBERS = Set.of("integer", "number");
        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");

        /** The authority's value in the dictionary's words: its own codes translated, a text tidied. */
        JsonNode fromAuthority(JsonNode value) {
            if (value.isContainer()) {
                return value;
            }
            if (!codes.isEmpty()) {
                return coded(value.asString(""), value);
            }
            if (element.kind() == Element.Kind.CODE) {
                return JsonNodeFactory.instance.stringNode(value.asString(""));
            }
            JsonNode read = form.read(value);
            return element.kind() == Element.Kind.TEXT ? ElementCheck.tidied(element, read) : read;
        }

        private JsonNode coded(String code, JsonNode otherwise) {
            String ours = codes.get(code);
            if (element.kind() == Element.Kind.BOOLEAN) {
                return ours == null ? otherwise : JsonNodeFactory.instance.booleanNode(ours.equals("true"));
            }
            return JsonNodeFactory.instance.stringNode(ours == null ? code : ours);
        }

        /** @return the value as the authority writes it; empty where it has no code for it */
        Optional<JsonNode> toAuthority(JsonNode value) {
            if (codes.isEmpty()) {
                return Optional.of(typed(form.write(value)));
            }
            return codes.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(ElementCheck.text(value)))
                    .map(entry -> typed(JsonNodeFactory.instance.stringNode(entry.getKey())))
                    .findFirst();
        }

        /** Codes and dates in figures may be numbers in the contract. */
        private JsonNode typed(JsonNode written) {
            boolean figures =
                    written.isString() && NUMBER.matcher(written.asString()).matches();
            boolean converted =
                    !codes.isEmpty() || form instanceof WrittenForm.Day || form instanceof WrittenForm.DayPart;
            return converted && figures && NUMBERS.contains(limits.getOrDefault("type", ""))
                    ? JsonNodeFactory.instance.numberNode(Long.parseLong(written.asString()))
                    : written;
        }
    }

    /**
     * Several of the same kind, such as the children of a family. They have addresses of their own only in a case that
     * has room for several.
     *
     * @param most how many there can be; {@link Integer#MAX_VALUE} where the contract sets no limit
     */
    record Several(Shape each, int most) implements Shape {}

    /**
     * What stands in a list, or under whatever name in a map, that holds no other.
     *
     * @param always whether it is never empty
     */
    record Only(Shape one, boolean list, boolean always) implements Shape {}

    /** Items of a list, each told by what stands in it. */
    record Picked(List<Pick> picks) implements Shape {}

    /** @param where what an item must hold to be this one, by property */
    record Pick(Map<String, JsonNode> where, Record values) {

        boolean is(JsonNode item) {
            return where.entrySet().stream()
                    .allMatch(one -> item.path(one.getKey()).equals(one.getValue()));
        }
    }

    /**
     * Several values in one text.
     *
     * @param values by the identifiers of their elements
     */
    record Joined(JoinedText text, Map<String, Value> values) implements Shape {

        /** What is said of one of them, as the authority would write it alone. */
        record Said(Value value, JsonNode node) {}

        /** @return what a text says; empty where it is not written so */
        Optional<List<Said>> parts(JsonNode node) {
            return text.read(node.asString(""))
                    .map(texts -> values.entrySet().stream()
                            .map(entry -> new Said(
                                    entry.getValue(),
                                    JsonNodeFactory.instance.stringNode(texts.getOrDefault(entry.getKey(), ""))))
                            .toList());
        }
    }

    /** A part that means nothing to the dictionary: checked against the contract, otherwise left alone. */
    record Opaque() implements Shape {}

    /** A part that always says the same. */
    record Constant(JsonNode value) implements Shape {}

    /** A part that says something of the call itself. */
    record FromCall(CallPart part) implements Shape {}

    record Member(Shape shape, boolean required) {}
}
