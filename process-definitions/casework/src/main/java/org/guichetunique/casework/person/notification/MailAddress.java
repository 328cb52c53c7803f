package org.guichetunique.casework.person.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** One address, and nothing that a mail header could be made of. */
record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");

    /** Empty where it is none. */
    static Optional<MailAddress> of(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST || !CHARACTERS.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            InternetAddress address = new InternetAddress(plain, true);
            address.validate();
            return plain.substring(plain.indexOf('@')).contains(".")
                    ? Optional.of(new MailAddress(plain))
                    : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
