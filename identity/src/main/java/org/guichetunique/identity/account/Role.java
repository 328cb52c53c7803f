package org.guichetunique.identity.account;

import java.util.Locale;

public enum Role {
    CITIZEN,
    OFFICER,
    SUPERVISOR,
    DESIGNER,
    REVIEWER,
    AUDITOR,
    OPERATOR,
    COUNTER;

    /** As tokens and tables say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
