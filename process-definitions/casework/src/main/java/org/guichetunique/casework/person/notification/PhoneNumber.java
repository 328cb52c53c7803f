package org.guichetunique.casework.person.notification;

import java.util.Optional;
import org.guichetunique.exchange.dictionary.Telephone;

/** One mobile number that text messages reach, {@code +} and digits: read as the forms read it. */
record PhoneNumber(String value) {

    /**
     * @param country calling code of the country whose numbers are meant, such as {@code +212}
     * @return empty where it is none
     */
    static Optional<PhoneNumber> of(String text, String country) {
        return Telephone.mobile(text, Telephone.region(country)).map(PhoneNumber::new);
    }
}
