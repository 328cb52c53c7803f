package org.guichetunique.casework.casefile.document;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a document is found by: its number {@code GD-7K3M-Q9TD} and a check code {@code 4HXV-2PWN} that nobody can tell from
 * the number. Both are drawn at random, without letters that are mistaken for figures.
 */
public record DocumentNumber(String number, String checkCode) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String GROUP = "[" + ALPHABET + "]{4}";
    private static final Pattern NUMBER = Pattern.compile("GD-" + GROUP + "-" + GROUP);
    private static final Pattern CODE = Pattern.compile(GROUP + "-" + GROUP);
    private static final int LONGEST = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DocumentNumber next() {
        return new DocumentNumber("GD-" + group() + "-" + group(), group() + "-" + group());
    }

    /** As somebody types or pastes it: small letters and spaces do not matter. Empty where it can be none. */
    public static Optional<DocumentNumber> read(String number, String checkCode) {
        if (number.length() > LONGEST || checkCode.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(number);
        String code = plain(checkCode);
        return NUMBER.matcher(plain).matches() && CODE.matcher(code).matches()
                ? Optional.of(new DocumentNumber(plain, code))
                : Optional.empty();
    }

    private static String plain(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static String group() {
        StringBuilder text = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
