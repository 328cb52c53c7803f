package org.guichetunique.casework.request.counter;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichetunique.exchange.dictionary.Folding;

/**
 * Of a form that is signed at a counter: {@code F-7K3M-Q9TD}. Drawn at random and good for one visit, so that whoever types it
 * has the printed form before them.
 */
record FormNumber(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 4;
    private static final Pattern PLAIN = Pattern.compile("F([" + ALPHABET + "]{4})([" + ALPHABET + "]{4})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static FormNumber next() {
        StringBuilder text = new StringBuilder("F");
        for (int i = 0; i < 2 * HALF; i++) {
            text.append(i % HALF == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new FormNumber(text.toString());
    }

    /** @return empty where no form can have this number; hyphens, spaces and small letters do not matter */
    static Optional<FormNumber> read(String typed) {
        var plain = PLAIN.matcher(Folding.code(typed));
        return plain.matches()
                ? Optional.of(new FormNumber("F-" + plain.group(1) + "-" + plain.group(2)))
                : Optional.empty();
    }
}
