package org.guichetunique.exchange.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads numbers, as many figures as anybody can use. */
final class Scalars {

    private static final int PLAIN_DIGITS = 18;
    private static final int MOST_DIGITS = 400;
    private static final Pattern PLAIN_INTEGER = Pattern.compile("-?[0-9]{1," + PLAIN_DIGITS + "}");
    private static final Pattern PLAIN_DECIMAL =
            Pattern.compile("-?[0-9]{1," + PLAIN_DIGITS + "}\\.[0-9]{0," + PLAIN_DIGITS + "}");
    private static final Pattern LONG_INTEGER = Pattern.compile("-?[0-9]{1," + MOST_DIGITS + "}");
    private static final Pattern ANY_DECIMAL =
            Pattern.compile("-?[0-9]{1," + MOST_DIGITS + "}(\\.[0-9]{0," + MOST_DIGITS + "})?([eE][-+]?[0-9]{1,3})?");

    private Scalars() {}

    /** @return empty where it is too long or is written otherwise */
    static Optional<JsonNode> plain(String text) {
        if (PLAIN_INTEGER.matcher(text).matches()) {
            return Optional.of(JsonNodeFactory.instance.numberNode(Long.parseLong(text)));
        }
        return PLAIN_DECIMAL.matcher(text).matches()
                ? Optional.of(JsonNodeFactory.instance.numberNode(new BigDecimal(text)))
                : Optional.empty();
    }

    /** A number as others write it; a text where nobody could count with it. */
    static JsonNode any(String text) {
        return plain(text).orElseGet(() -> {
            if (LONG_INTEGER.matcher(text).matches()) {
                return JsonNodeFactory.instance.numberNode(new BigInteger(text));
            }
            return ANY_DECIMAL.matcher(text).matches()
                    ? JsonNodeFactory.instance.numberNode(new BigDecimal(text))
                    : JsonNodeFactory.instance.stringNode(text);
        });
    }
}
