package org.guichetunique.casework.casefile;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * What a person quotes of a request: {@code GU-7K3M-Q9TD}. Drawn at random, so that one reference tells nothing of the
 * next, and free of letters that are mistaken for figures.
 */
public record Reference(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("GU-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a reference");
        }
    }

    static Reference next() {
        StringBuilder text = new StringBuilder("GU-");
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
