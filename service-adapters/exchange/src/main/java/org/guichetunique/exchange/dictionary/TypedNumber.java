package org.guichetunique.exchange.dictionary;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people write it, and as the portal shows it in each of its languages. */
final class TypedNumber {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,6})?");

    /** Thousands with one sign between them, and decimals behind the other. */
    private static final Pattern GROUPED =
            Pattern.compile("-?[0-9]{1,3}(?:(?:\\.[0-9]{3})+(?:,[0-9]{1,2})?|(?:,[0-9]{3})+(?:\\.[0-9]{1,2})?)");

    private TypedNumber() {}

    /** @param text folded */
    static Optional<BigDecimal> read(String text, Element.Kind kind) {
        String plain = text.replaceAll("[\\s٬']", "").replace('٫', '.');
        // Three figures behind a sign are thousands where there are no thousandths; with both signs there is no doubt.
        if (GROUPED.matcher(plain).matches()
                && (kind != Element.Kind.DECIMAL || plain.indexOf('.') >= 0 && plain.indexOf(',') >= 0)) {
            boolean comma = plain.lastIndexOf(',') > plain.lastIndexOf('.');
            boolean both = plain.indexOf(',') >= 0 && plain.indexOf('.') >= 0;
            plain = both
                    ? plain.replace(comma ? "." : ",", "").replace(',', '.')
                    : plain.replace(".", "").replace(",", "");
        } else {
            plain = plain.replace(',', '.');
        }
        return DIGITS.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
