package org.guichetunique.identity.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person types to say who they are: no difference between capitals and small letters. */
public record Username(String value) {

    private static final int LONGEST = 100;

    /** Letters of any script, digits and the signs of an e-mail address: nothing invisible. */
    private static final Pattern PERMITTED = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._@+-]+");

    /** Empty if no account can have such a name. */
    public static Optional<Username> typed(String text) {
        if (text.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return name.length() <= LONGEST && PERMITTED.matcher(name).matches()
                ? Optional.of(new Username(name))
                : Optional.empty();
    }
}
