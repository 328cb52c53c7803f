package org.guichetunique.identity.account;

import java.util.Locale;

/** How sure we are that an account belongs to the person it names: the levels of Regulation (EU) 910/2014, article 8. */
public enum Assurance {
    LOW,
    SUBSTANTIAL,
    HIGH;

    /** As tokens and tables say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Assurance of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
