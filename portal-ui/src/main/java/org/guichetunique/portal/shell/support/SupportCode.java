package org.guichetunique.portal.shell.support;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** Links the error that a person saw to the entry in the log and reveals nothing else. */
public record SupportCode(String value) {

    /** Letters and digits that cannot be confused when read aloud. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("GU-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");

    private static final SecureRandom RANDOM = new SecureRandom();

    public SupportCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a support code");
        }
    }

    public static SupportCode next() {
        return new SupportCode("GU-" + four() + "-" + four());
    }

    /** @param text from outside: anything that is no code is none */
    public static Optional<SupportCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SupportCode(text)) : Optional.empty();
    }

    private static String four() {
        return RANDOM.ints(4, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
