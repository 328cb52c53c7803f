package org.guichetunique.casework.person.notification;

import java.util.Optional;
import java.util.regex.Pattern;

/** One telephone number, {@code +} and digits. */
record PhoneNumber(String value) {

    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ().-]{8,24}");
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{7,14}");

    /**
     * @param country calling code that a number without one belongs to, such as {@code +212}
     * @return empty where it is none
     */
    static Optional<PhoneNumber> of(String text, String country) {
        String plain = text.strip();
        if (!WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        String digits = plain.replaceAll("[ ().-]", "");
        String whole = digits.startsWith("00")
                ? "+" + digits.substring(2)
                : digits.startsWith("0") ? country + digits.substring(1) : digits;
        return FORM.matcher(whole).matches() ? Optional.of(new PhoneNumber(whole)) : Optional.empty();
    }
}
