package org.guichetunique.exchange.file;

import java.util.Locale;

/** What every file that people write must keep to, whatever it says. */
public enum FileRule implements Rule {
    /** Said in a sentence of its own: what is wrong in the dictionary or in a contract, for those who write them. */
    WRITTEN,
    FILE_MISSING,
    FILE_TOO_LARGE,
    FILE_ENCODING,
    FILE_UNREADABLE,
    FILE_EMPTY,
    FILE_TOO_DEEP,
    FILE_ALIAS,
    FILE_TOO_MUCH,
    FILE_KEY,
    FILE_KEY_TWICE,
    FILE_NUMBER,
    FORMAT,
    /** A contract with which nothing goes wrong, and nothing goes. */
    NOTHING_OFFERED;

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Severity severity() {
        return this == NOTHING_OFFERED ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public String bundle() {
        return "org.guichetunique.exchange.file.findings";
    }
}
