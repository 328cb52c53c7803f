package org.guichetunique.exchange.contract;

import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a message says in terms of the dictionary, part by part. */
public sealed interface Shape {

    /** @param members by property name, in the order of the contract */
    record Record(Map<String, Member> members) implements Shape {}

    /**
     * One value.
     *
     * @param role the contract's name for the subject it belongs to
     * @param limits what the schema says of its form, by JSON Schema word
     * @param codes the authority's own codes and what they are in the dictionary; empty where it uses the same
     */
    record Value(String role, Element element, Map<String, String> limits, Map<String, String> codes) implements Shape {

        /** An authority's own code in the dictionary's words, a text tidied, anything else as it came. */
        JsonNode fromAuthority(JsonNode value) {
            if (element.kind() == Element.Kind.CODE && value.isValueNode()) {
                String code = value.asString("");
                return JsonNodeFactory.instance.stringNode(codes.getOrDefault(code, code));
            }
            return element.kind() == Element.Kind.TEXT ? ElementCheck.tidied(element, value) : value;
        }

        /** @return the authority's code, empty where it has none for this one */
        Optional<String> toAuthority(String code) {
            if (codes.isEmpty()) {
                return Optional.of(code);
            }
            return codes.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(code))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /**
     * Several of the same kind, such as the children of a family. They have addresses of their own only in a case that
     * has room for several.
     *
     * @param most how many there can be; {@link Integer#MAX_VALUE} where the contract sets no limit
     */
    record Several(Shape each, int most) implements Shape {}

    /** A part that means nothing to the dictionary: checked against the contract, otherwise left alone. */
    record Opaque() implements Shape {}

    /** A part that always says the same. */
    record Constant(JsonNode value) implements Shape {}

    /** A part that says something of the call itself. */
    record FromCall(CallPart part) implements Shape {}

    record Member(Shape shape, boolean required) {}
}
