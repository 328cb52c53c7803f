package org.guichetunique.casework.casefile.document;

import org.guichetunique.exchange.dictionary.Address;

/** How the dictionary calls what registers hold of a name in Arabic letters, beside the Latin ones. */
final class ArabicNames {

    private static final String IN_ARABIC = "Arabic";

    private ArabicNames() {}

    /** Where the same is known in Arabic letters, if it is anywhere. */
    static Address of(Address latin) {
        return new Address(latin.subject(), latin.element() + IN_ARABIC);
    }
}
