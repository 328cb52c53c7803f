package org.guichetunique.casework.person.notification;

import java.util.Optional;
import org.guichetunique.exchange.dictionary.Folding;

/**
 * Where a letter is brought.
 *
 * @param line number, street and district
 * @param town with its postcode where there is one
 */
public record PostalAddress(String line, String town) {

    private static final int LONGEST = 120;

    /** As a person types it; empty where there is nothing to be brought to. */
    public static Optional<PostalAddress> of(String line, String town) {
        return Optional.of(new PostalAddress(written(line), written(town)))
                .filter(address -> isSound(address.line()) && isSound(address.town()));
    }

    /** As it is kept: a line each. */
    static Optional<PostalAddress> read(String kept) {
        String[] lines = kept.split("\n", 2);
        return lines.length == 2 ? of(lines[0], lines[1]) : Optional.empty();
    }

    String text() {
        return line + "\n" + town;
    }

    private static String written(String typed) {
        return Folding.text(typed).strip();
    }

    private static boolean isSound(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().anyMatch(Character::isLetter)
                && text.chars().noneMatch(sign -> Character.isISOControl(sign) || "@<>{}\\".indexOf(sign) >= 0);
    }
}
