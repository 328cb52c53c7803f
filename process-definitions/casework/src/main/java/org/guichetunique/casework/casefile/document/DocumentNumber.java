package org.guichetunique.casework.casefile.document;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetunique.exchange.dictionary.Folding;

/**
 * What a document is found by: its number {@code GD-7K3M-Q9TD} and a check code {@code 4HXV-2PWN} that nobody can tell from
 * the number. Both are drawn at random, without letters that are mistaken for figures.
 */
public record DocumentNumber(String number, String checkCode) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String GROUP = "[" + ALPHABET + "]{4}";
    private static final Pattern NUMBER = Pattern.compile("(?:GD)?(" + GROUP + ")(" + GROUP + ")");
    private static final Pattern CODE = Pattern.compile("(" + GROUP + ")(" + GROUP + ")");
    private static final Pattern BOTH = Pattern.compile("GD" + GROUP + GROUP + GROUP + GROUP);

    /** With everything that a message or a spreadsheet may put between and around. */
    private static final int LONGEST = 120;

    private static final int LETTERS_OF_NUMBER = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DocumentNumber next() {
        return new DocumentNumber("GD-" + group() + "-" + group(), group() + "-" + group());
    }

    /**
     * As somebody types or pastes it: only letters and figures count, small or not and of any script, whatever stands between
     * them; both may stand in the place of the number. Empty where it is mistyped, so that it can be none.
     */
    public static Optional<DocumentNumber> read(String number, String checkCode) {
        if (number.length() > LONGEST || checkCode.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Folding.code(number);
        String code = Folding.code(checkCode);
        if (code.isEmpty() && BOTH.matcher(plain).matches()) {
            code = plain.substring(LETTERS_OF_NUMBER);
            plain = plain.substring(0, LETTERS_OF_NUMBER);
        }
        Matcher ofNumber = NUMBER.matcher(plain);
        Matcher ofCode = CODE.matcher(code);
        return ofNumber.matches() && ofCode.matches()
                ? Optional.of(new DocumentNumber(
                        "GD-" + ofNumber.group(1) + "-" + ofNumber.group(2), ofCode.group(1) + "-" + ofCode.group(2)))
                : Optional.empty();
    }

    private static String group() {
        StringBuilder text = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
