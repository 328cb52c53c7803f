package org.guichetunique.exchange.contract;

import com.networknt.schema.Schema;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds the text of a parameter against a schema that speaks of JSON. */
final class ParameterText {

    private static final Pattern NUMBER_OR_TRUTH =
            Pattern.compile("true|false|-?(0|[1-9][0-9]{0,17})([.][0-9]{1,18})?");

    private ParameterText() {}

    /** Whether a text is, read in any way that the schema may mean, what it wants. */
    static boolean fits(String text, Schema schema) {
        return readings(text).anyMatch(reading -> schema.validate(reading).isEmpty());
    }

    /** A text, also a number or a truth where it looks like one; each alone and as a list of one. */
    private static Stream<JsonNode> readings(String text) {
        JsonNode plain = JsonNodeFactory.instance.stringNode(text);
        Stream<JsonNode> single = NUMBER_OR_TRUTH.matcher(text).matches()
                ? Stream.of(plain, JsonMapper.shared().readTree(text))
                : Stream.of(plain);
        return single.flatMap(
                one -> Stream.of(one, JsonNodeFactory.instance.arrayNode().add(one)));
    }
}
