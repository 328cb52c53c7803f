package org.guichetunique.exchange.dictionary;

/** Why a JSON value is not one of an element's. */
public enum Misfit {
    LIST("a list where one value is meant"),
    OBJECT("an object where one value is meant"),
    NOT_A_TEXT("no text"),
    EMPTY("empty"),
    NOT_A_NUMBER("no number"),
    NOT_A_WHOLE_NUMBER("no whole number"),
    NOT_AN_AMOUNT("no amount with at most two decimals"),
    TOO_SMALL("below the minimum"),
    TOO_LARGE("above the maximum"),
    NOT_A_DATE("no date as in 2026-01-31"),
    NOT_A_TIME("no time as in 09:05"),
    NOT_A_BOOLEAN("neither true nor false"),
    NOT_ON_THE_LIST("no code of the list"),
    TOO_LONG("too long"),
    FORBIDDEN_CHARACTER("with a character that may not be there"),
    PATTERN("not of the element's form");

    private final String words;

    Misfit(String words) {
        this.words = words;
    }

    /** As the end of "is …"; for operators, beside the JSON path. */
    @Override
    public String toString() {
        return words;
    }
}
