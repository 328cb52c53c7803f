package org.guichetunique.casework.person.notification;

import java.util.Locale;

/** A way out of the portal. */
public enum Channel {
    EMAIL,
    SMS,
    /** A letter, for whom no other way reaches. */
    POST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
